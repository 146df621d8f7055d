// @ts-check
// How old something is by the reader's clock. A clock can be set back: what then seems to come from the future has no age,
// and would otherwise be trusted until the clock reaches it again.

/**
 * @param {number} at in milliseconds since 1970
 * @param {number} ms
 * @returns {boolean} whether less than `ms` have passed since then
 */
export function isWithin(at, ms) {
  const age = Date.now() - at;
  return age >= 0 && age < ms;
}
