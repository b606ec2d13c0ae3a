// @ts-check
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const SKIPPED = new Set(["node_modules", "dist", ".next", ".data", "coverage", "test-results"]);

/**
 * A digest of every file below the folders; it changes when a build would.
 * @param {string} root
 * @param {string[]} folders
 */
export function sourceHash(root, folders) {
  const hash = createHash("sha256");
  for (const folder of folders) addFolder(hash, path.join(root, folder));
  hash.update(readFileSync(path.join(root, "package-lock.json")));
  return hash.digest("hex");
}

/**
 * @param {import("node:crypto").Hash} hash
 * @param {string} folder
 */
function addFolder(hash, folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (SKIPPED.has(entry.name) || entry.name.endsWith(".test.ts") || entry.name === "next-env.d.ts")
      continue;
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) addFolder(hash, full);
    else if (entry.isFile()) hash.update(entry.name).update(readFileSync(full));
  }
}
