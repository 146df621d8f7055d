// Reads X's answers with the extension's own files, outside any browser: one JSON answer a line in, what was heard of
// it a line out. For the tests in test_x_answers.py.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { runInThisContext } from "node:vm";

const FILES = ["generated/contract.js", "content/accounts.js", "sites/x.js", "sites/x_answers.js"];

globalThis.humankind = { sites: {} };
for (const file of FILES) {
  const path = new URL(`../../extension/${file}`, import.meta.url);
  runInThisContext(readFileSync(path, "utf-8"), { filename: file });
}
for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(globalThis.humankind.sites.x.answer(JSON.parse(line))));
}
