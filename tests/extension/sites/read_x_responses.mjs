// Runs the extension's parser of X's responses in Node.js: one JSON response a line on standard input, the posts and
// accounts found in it as one line of JSON on standard output. Used by test_x_responses.py.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { runInThisContext } from "node:vm";

const FILES = ["generated/contract.js", "lib/accounts.js", "sites/x.js", "sites/x_responses.js"];

globalThis.humankind = { sites: {} };
for (const file of FILES) {
  const path = new URL(`../../../extension/${file}`, import.meta.url);
  runInThisContext(readFileSync(path, "utf-8"), { filename: file });
}
for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(globalThis.humankind.sites.x.parseResponse(JSON.parse(line))));
}
