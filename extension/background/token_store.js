// @ts-check
// Stores the keys of the pairings in an IndexedDB of the extension's own origin, which no content script can open in any browser.
// (storage.local can be closed to content scripts in Chromium only.) The settings are in settings.js.

const STORE = "kept";

/** @returns {Promise<IDBDatabase>} */
const openDatabase = () =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open("humankind", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });

/**
 * Runs one request on the store. Resolves once the transaction is complete.
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest} run
 * @returns {Promise<any>} the result of the request
 */
async function withStore(mode, run) {
  const database = await openDatabase();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = run(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

/** @param {string} name */
export const readEntry = (name) => withStore("readonly", (store) => store.get(name));
/** @param {string} name @param {unknown} value */
export const writeEntry = (name, value) => withStore("readwrite", (store) => store.put(value, name));
