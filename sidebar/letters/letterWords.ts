import type { ReplyOf } from '../../src/actions/index';
import { lettersView as words } from '../../src/messages/letters.ar';
import { h } from '../element';

export type Kind = keyof typeof words.kinds;
export type Audience = keyof typeof words.audiences;
export type Letter = ReplyOf<'previewLetters'>['letters'][number];
export type Sending = ReplyOf<'sendLetters'>;

/** Whom letters of a kind may go to. */
export const audiencesOf: { readonly [K in Kind]: readonly Audience[] } = {
  balance: ['mentor', 'cpp', 'directorate'],
  programme: ['mentor'],
  reminder: ['mentor'],
  package: ['academy'],
};

/** Whom a letter is about, and its address: the one to be read, the other set apart. */
export const whomOf = ({ of, name, to }: Pick<Letter, 'of' | 'name' | 'to'>): readonly (Node | string)[] => [
  h('bdi', {}, name || words.audiences[of]),
  h('span', { class: 'aside' }, h('bdi', { dir: 'ltr' }, to)),
];
