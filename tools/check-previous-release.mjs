// @ts-check
/*
 * Expand, backfill, contract: while a deployment rolls, the previous release's code runs on the new schema.
 * This takes that code out of the history, lays today's migrations over its own, and runs its own tests of
 * the main job, sign-in and accounts against the result.
 */
import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { previousRelease } from "./prepare/previous-release.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const results = path.join(root, "test-results/previous-release.json");
/** What the new schema must leave working: whole flows, not single files. */
const JOURNEYS = ["main-job", "report-filing", "auth.api", "accounts", "own-account", "mails"];

mkdirSync(path.dirname(results), { recursive: true });
const release = previousRelease(root);
if (!release) {
  console.log("There is no history to take the previous release from; nothing was checked.");
  process.exit(0);
}
console.log(`The code of ${release.name} on today's schema:`);
const folder = mkdtempSync(path.join(tmpdir(), "magokoro-previous-"));
try {
  exportTree(release.commit);
  linkModules();
  const migrations = "packages/database/migrations";
  rmSync(path.join(folder, migrations), { recursive: true });
  cpSync(path.join(root, migrations), path.join(folder, migrations), { recursive: true });
  process.exitCode = runItsTests();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @param {string} commit */
function exportTree(commit) {
  const archive = path.join(folder, "tree.tar");
  execFileSync("git", ["archive", "--output", archive, commit], { cwd: root });
  execFileSync("tar", ["-xf", archive, "-C", folder]);
}

/** Our own packages are the previous release's; everything from npm is what is installed. */
function linkModules() {
  const workspaces = ["packages", "apps"].flatMap((parent) =>
    readdirSync(path.join(folder, parent)).map((name) => path.join(parent, name)),
  );
  for (const place of ["", ...workspaces]) {
    const installed = path.join(root, place, "node_modules");
    if (!existsSync(installed) || !existsSync(path.join(folder, place))) continue;
    mkdirSync(path.join(folder, place, "node_modules"));
    for (const name of readdirSync(installed)) {
      if (name !== "@magokoro")
        symlinkSync(path.join(installed, name), path.join(folder, place, "node_modules", name));
    }
  }
  const ours = path.join(folder, "node_modules/@magokoro");
  mkdirSync(ours);
  for (const workspace of workspaces) {
    const { name } = JSON.parse(readFileSync(path.join(folder, workspace, "package.json"), "utf8"));
    symlinkSync(path.join(folder, workspace), path.join(ours, path.basename(name)));
  }
}

function runItsTests() {
  const jest = path.join(root, "node_modules/jest/bin/jest.js");
  const tests = JOURNEYS.map((name) => `/${name.replace(".", "\\.")}`).join("|");
  const { status } = spawnSync(
    process.execPath,
    [
      jest,
      "--selectProjects",
      "server",
      "--testPathPatterns",
      tests,
      "--json",
      `--outputFile=${results}`,
      "--silent",
    ],
    { cwd: folder, stdio: "inherit", timeout: 300_000 },
  );
  return status ?? 1;
}
