// @ts-check
// Where the token is kept: a database of the extension's own origin, which no content script can open in any browser.
// (storage.local could be shut for content scripts in Chromium only.) Not for settings; see settings.js.

const STORE = "kept";

/** @returns {Promise<IDBDatabase>} */
const open = () =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open("humankind", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });

/**
 * Does one thing with the store; kept for good when the promise is fulfilled.
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest} doing
 * @returns {Promise<any>}
 */
async function withStore(mode, doing) {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = doing(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

/** @param {string} name */
export const kept = (name) => withStore("readonly", (store) => store.get(name));
/** @param {string} name @param {unknown} value */
export const keep = (name, value) => withStore("readwrite", (store) => store.put(value, name));
/** @param {string} name */
export const drop = (name) => withStore("readwrite", (store) => store.delete(name));
