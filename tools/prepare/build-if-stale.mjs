// @ts-check
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildApi, buildLauncher, buildWeb } from "./builds.mjs";
import { withProgress } from "./progress.mjs";
import { sourceHash } from "./source-hash.mjs";

/**
 * Builds the API, the launcher and the web, each only when its sources changed since.
 * @param {string} root
 * @param {{ isDev: boolean }} options
 */
export async function buildIfStale(root, { isDev }) {
  await step(root, "API", ["packages", "apps/api"], "apps/api/dist/.built", () => buildApi(root));
  await step(root, "launcher", ["packages", "tools"], "tools/dist/.built", () => buildLauncher(root));
  if (isDev) return;
  await step(
    root,
    "web pages (a minute or two)",
    ["packages/contract", "packages/domain", "apps/web"],
    "apps/web/.next/.built",
    () => buildWeb(root),
  );
}

/**
 * @param {string} root
 * @param {string} what
 * @param {string[]} folders
 * @param {string} stampFile
 * @param {() => Promise<unknown>} work
 */
async function step(root, what, folders, stampFile, work) {
  const stamp = path.join(root, stampFile);
  const wanted = sourceHash(root, folders);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  await withProgress(`building the ${what}`, work);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}
