import type { Paper } from '../letters/shape';
import type { PaperLanguage, PaperWords } from '../messages/papers/index';
import type { World } from '../ports';
import type { Outcome } from './outcome';
import { done } from './outcome';
import type { AskedPaper } from './papers';

/** The balances that are asked for, each with its annex. */
export function balancePapers(
  _world: World,
  _asked: AskedPaper,
  _words: PaperWords,
  _language: PaperLanguage,
): Outcome<readonly Paper[]> {
  return done([]);
}
