/** Who was to deposit a paper, who did, and who did in time (domain §5, Timeliness; contract §2). */
export interface Timeliness {
  readonly expected: number;
  readonly received: number;
  /** Per cent of the expected, one decimal; null where nobody is expected. */
  readonly rate: number | null;
  readonly onTime: number;
  readonly onTimeRate: number | null;
  /** Names of the expected without a deposit by the day; nobody before it has passed. */
  readonly late: readonly string[];
}

/** The same, and the mentors of the year who were not bound to deposit: «غير ملزمين», told, never late. */
export interface TimelinessTold extends Timeliness {
  readonly exempt: readonly string[];
}
