/** One tab at a time, where the browser can tell. */
export const oneTab =
  (name: string): ((work: () => Promise<void>) => Promise<boolean>) =>
  async (work) => {
    if (!navigator.locks) {
      await work();
      return true;
    }
    let isAnswered = false;
    try {
      return await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
        isAnswered = true;
        if (lock) await work();
        return lock !== null;
      });
    } catch (error) {
      // Where a frame may store nothing, as in a private window, the browser refuses locks too.
      if (isAnswered) throw error;
      await work();
      return true;
    }
  };
