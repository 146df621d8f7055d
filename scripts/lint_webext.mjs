// Runs `web-ext lint` on the extension. Every error and every warning fails, except one that cannot be avoided.
import { spawnSync } from "node:child_process";

/** One manifest serves two browsers: Chromium needs `service_worker`, and Firefox warns that it ignores it. */
const UNAVOIDABLE = new Set(["BACKGROUND_SERVICE_WORKER_IGNORED"]);

const IGNORED = ["types.d.ts", "generated/contract.d.ts", "content/types.d.ts"];
const run = spawnSync(
  "npx",
  ["--no", "web-ext", "lint", "--source-dir", "extension", "--output", "json", "--ignore-files", ...IGNORED],
  { encoding: "utf-8" },
);
const report = JSON.parse(run.stdout.slice(run.stdout.indexOf("{")));
const found = [...report.errors, ...report.warnings].filter(({ code }) => !UNAVOIDABLE.has(code));
for (const { code, message, file, line } of found) console.error(`${file ?? "?"}:${line ?? ""} ${code}: ${message}`);
console.log(`web-ext lint: ${found.length} problems`);
process.exit(found.length === 0 ? 0 : 1);
