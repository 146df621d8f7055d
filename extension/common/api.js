// @ts-check
// The browser's extension interface under one name. Firefox calls it `browser`, Chromium `chrome`; both promise.

/** @type {typeof chrome} */
export const api = globalThis.browser ?? globalThis.chrome;
