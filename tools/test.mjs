// @ts-check
/* Everything, unit to browser: installs what it needs where it may, runs each part, adds up what passed. */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { installIfStale } from "./prepare/install-if-stale.mjs";
import { installSystemPackages } from "./prepare/install-system-packages.mjs";
import { assertNodeVersion } from "./prepare/node-version.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const results = path.join(root, "test-results");
process.chdir(root);
assertNodeVersion();
await installSystemPackages();
await installIfStale(root);
const { CHECKS } = await import("./prepare/checks.mjs");
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

let passed = 0;
let failed = 0;

/**
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<boolean>}
 */
function node(args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, ...env },
    });
    child.on("exit", (code) => resolve(code === 0));
    child.on("error", () => resolve(false));
  });
}

/**
 * A part that crashed before it could count is one failure, never silence.
 * @param {string} what
 * @param {boolean} isFine
 * @param {{ passed: number, failed: number } | null} counted
 */
function count(what, isFine, counted) {
  passed += counted?.passed ?? (isFine ? 1 : 0);
  const missed = counted ? counted.failed : 0;
  failed += isFine ? missed : Math.max(1, missed);
  console.log(`${isFine ? "✓" : "✗"} ${what}`);
}

/**
 * @template T
 * @param {string} file
 * @param {(json: any) => T} read
 * @returns {T | null}
 */
function readResult(file, read) {
  try {
    return read(JSON.parse(readFileSync(path.join(results, file), "utf8")));
  } catch {
    return null;
  }
}

for (const { what, args } of CHECKS) count(what, await node(args), null);

/** @param {any} json */
const jestCounts = (json) => ({
  passed: json.numPassedTests,
  failed: json.numFailedTests + json.numRuntimeErrorTestSuites,
});

for (const project of ["unit", "server"]) {
  const file = `jest-${project}.json`;
  const isFine = await node([
    "node_modules/jest/bin/jest.js",
    "--selectProjects",
    project,
    "--json",
    `--outputFile=${path.join(results, file)}`,
  ]);
  const counted = readResult(file, jestCounts);
  count(`${project} tests`, isFine && (counted?.passed ?? 0) > 0, counted);
}

const previous = "the previous release's code on today's schema";
const isPreviousFine = await node(["tools/check-previous-release.mjs"]);
const previousCounted = readResult("previous-release.json", jestCounts);
// A clone without history has no previous release: then nothing was checked, and nothing is counted.
if (isPreviousFine && !previousCounted) console.log(`– ${previous}: not checked`);
else count(previous, isPreviousFine, previousCounted);

for (const { what, file } of [
  { what: "a backup restored to a point in time", file: "tools/backup/rehearse.ts" },
  { what: "the move to the full set", file: "tools/move/rehearse-move.ts" },
  { what: "the images, built and started as the Dockerfile says", file: "infra/images/rehearse.ts" },
])
  count(what, await node(["--import", "tsx", file]), null);

count("AWS: templates, findings, cost", await node(["tools/infra.mjs", "test"]), null);

/** What `npm start` alone could get wrong; the full set runs every journey. */
const ON_ONE_PROCESS = ["main-job", "isolation", "web-headers.spec"];

for (const { what, file, names, env } of [
  { what: "browser journeys on npm start", file: "e2e.json", names: ON_ONE_PROCESS, env: {} },
  { what: "browser journeys on the full set", file: "e2e-stack.json", names: [], env: { E2E_STACK: "1" } },
]) {
  const isFine = await node(
    ["node_modules/@playwright/test/cli.js", "test", "-c", "e2e/playwright.config.ts", ...names],
    env,
  );
  const counted = readResult(file, (json) => ({
    passed: json.stats.expected,
    failed: json.stats.unexpected + json.stats.flaky,
  }));
  count(what, isFine && (counted?.passed ?? 0) > 0, counted);
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
