import type { ActionName, InputOf, ReplyOf } from '../src/actions/index';
import type { Issue, Outcome } from '../src/actions/outcome';
import { sidebar } from '../src/messages/sidebar.ar';

interface Runner {
  withSuccessHandler(hear: (reply: unknown) => void): Runner;
  withFailureHandler(hear: () => void): Runner;
  ask(request: { readonly action: string; readonly input: unknown }): void;
}

declare const google: {
  readonly script: { readonly run: Runner; readonly host?: { readonly editor?: { focus(): void } } };
};

/** An answer, or the sentence for one that never came: its work may have been done (platform rules 12–15). */
export type Reply<T> =
  | Extract<Outcome<T>, { ok: true }>
  | { readonly ok: false; readonly lost: boolean; readonly issues: readonly Said[] };

/** What is wrong, as it is shown. */
export type Said = Pick<Issue, 'message' | 'proofs'> & { readonly field?: string; readonly code?: string };

const lost = { ok: false, lost: true, issues: [{ message: sidebar.lost }] } as const;

const isOutcome = (reply: unknown): reply is Outcome<never> =>
  typeof reply === 'object' && reply !== null && 'ok' in reply;

const call =
  <N extends ActionName>(action: N) =>
  (input: InputOf<N>): Promise<Reply<ReplyOf<N>>> =>
    new Promise((settle) => {
      try {
        google.script.run
          .withSuccessHandler((reply) => {
            // A reply of null is a reply that could not cross (rule 13).
            if (!isOutcome(reply)) settle(lost);
            else settle(reply.ok ? reply : { ok: false, lost: false, issues: reply.issues });
          })
          .withFailureHandler(() => settle(lost))
          // What is undefined is left out here, for Google's own way with it is not told (rule 13).
          .ask(JSON.parse(JSON.stringify({ action, input })));
      } catch {
        settle(lost);
      }
    });

type Server = { readonly [N in ActionName]: (input: InputOf<N>) => Promise<Reply<ReplyOf<N>>> };

/** The actions, each asked for by its own name, typed from their declarations (contract §2). */
export const server = new Proxy({} as Server, { get: (_, action) => call(action as ActionName) });

/** Brings a row before the eyes of who is working, and gives the grid the keyboard. */
export async function goToRow(tab: string, row: number, column?: string): Promise<Reply<unknown>> {
  const reply = await server.showRow({ tab, row, column });
  if (reply.ok)
    try {
      google.script.host?.editor?.focus();
    } catch {
      // Where the host cannot, the row is selected all the same.
    }
  return reply;
}
