// @ts-check
// Runs changes of something that is kept one after another, so that none overwrites what another has just written.

/** @returns {<T>(change: () => Promise<T>) => Promise<T>} runs a change when those before it have ended, well or not */
export function queue() {
  /** @type {Promise<unknown>} */
  let last = Promise.resolve();
  return (change) => {
    const done = last.then(change);
    last = done.catch(() => undefined);
    return done;
  };
}
