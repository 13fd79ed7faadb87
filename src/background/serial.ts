/**
 * Runs jobs one after another, so that no two read and write the same stored state at once. A job
 * that fails does not stop the next.
 */
export function createSerial(): <Result>(job: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const next = last.then(job, job);
    last = next.catch(() => undefined);
    return next;
  };
}
