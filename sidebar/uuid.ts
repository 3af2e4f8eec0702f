/** A new id for a record, made here so that a lost reply is harmless (contract §2); pages of Google and of this machine are secure. */
export const newId = (): string => crypto.randomUUID();
