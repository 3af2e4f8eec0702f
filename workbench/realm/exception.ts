/** An error as Google's services throw it: an Error of this realm named Exception. */
export function exception(message: string): Error {
  const error = new Error(message);
  error.name = 'Exception';
  return error;
}
