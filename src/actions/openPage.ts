import type { World } from '../ports';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import type { Outcome } from './outcome';
import { done, refusal, refused } from './outcome';

const input = shape(({ object, text }) => object({ name: text }));

/** The pages that the sidebar fetches when they are first needed. */
const pages: readonly string[] = ['More'];

/** A page that was pushed beside the code, for the sidebar to take in: what is seldom opened costs nothing before. */
export const openPage = {
  input,
  run: ({ page }: World, { name }: Sent<typeof input>): Outcome<{ html: string }> =>
    pages.includes(name) ? done({ html: page(name) }) : refused([refusal('badRequest', { what: name })]),
};
