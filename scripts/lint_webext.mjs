// Runs `web-ext lint` on extension/ and on the packages for Firefox named as arguments. Every error, warning and notice
// fails, except one that cannot be avoided in extension/.
import { spawnSync } from "node:child_process";

/** One manifest serves two browsers: Chromium needs `service_worker`, and Firefox warns that it ignores it. */
const UNAVOIDABLE = new Set(["BACKGROUND_SERVICE_WORKER_IGNORED"]);

const IGNORED = ["types.d.ts", "generated/contract.d.ts", "content/types.d.ts"];

/** What web-ext finds in a folder or a package, as lines. */
function problemsOf(source, options = [], avoidable = () => true) {
  const run = spawnSync("npx", ["--no", "web-ext", "lint", "--source-dir", source, "--output", "json", ...options], {
    encoding: "utf-8",
  });
  if (!run.stdout.includes("{")) throw new Error(`web-ext did not run: ${run.stderr}`);
  const report = JSON.parse(run.stdout.slice(run.stdout.indexOf("{")));
  return [...report.errors, ...report.warnings, ...report.notices]
    .filter(avoidable)
    .map(({ code, message, file, line }) => `${source}: ${file ?? "?"}:${line ?? ""} ${code}: ${message}`);
}

const packages = process.argv.slice(2);
const found = [
  ...problemsOf("extension", ["--ignore-files", ...IGNORED], ({ code }) => !UNAVOIDABLE.has(code)),
  // A store refuses an address for updates; without a store one is needed.
  ...packages.flatMap((file) => problemsOf(file, file.includes("self-hosted") ? ["--self-hosted"] : [])),
];
for (const line of found) console.error(line);
console.log(`web-ext lint: ${found.length} problems in extension/ and ${packages.length} packages`);
process.exit(found.length === 0 ? 0 : 1);
