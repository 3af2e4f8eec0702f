import type { World } from '../ports';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import type { Outcome } from './outcome';
import { done, refusal, refused } from './outcome';
import { fitting, misfitOf } from './request';
import type { OpenDraft } from './saveDraft';
import { openDrafts } from './saveDraft';

const input = shape(({ object, text }) => object({ entity: text }));

/** The person's own unsaved form of an entity, or null where none is open (contract §2). */
export const openDraft = {
  input,
  run: (world: World, { entity }: Sent<typeof input>): Outcome<OpenDraft | null> => {
    const misfit = misfitOf(entity, {});
    if (misfit !== null) return refused([refusal('badRequest', { what: misfit })]);
    return done(openDrafts(world, fitting(entity))[fitting(entity)] ?? null);
  },
};
