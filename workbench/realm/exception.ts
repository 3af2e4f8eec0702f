import { run } from './bridge';

/**
 * Service errors come in the user's language (platform rule 14): in any other than English the sentence is this one,
 * so that code which matches English text is caught; the English goes to the log.
 */
const elsewhere = 'حدث خطأ أثناء تنفيذ الخدمة. يُرجى إعادة المحاولة.';

/** An error as Google's services throw it: an Error of this realm named Exception. */
export function exception(message: string): Error {
  const english = run.settings.language === 'en';
  if (!english) run.log.push(`Exception: ${message}`);
  const error = new Error(english ? message : elsewhere);
  error.name = 'Exception';
  return error;
}
