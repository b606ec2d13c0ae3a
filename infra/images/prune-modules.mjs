// @ts-check
/*
 * Takes out of node_modules what nothing reads while the API runs: types, source maps of others' code, prose,
 * and a compiler that came along as somebody's optional peer.
 */
import { readdirSync, rmSync } from "node:fs";
import path from "node:path";

const UNREAD_PACKAGES = new Set(["typescript", "@types", "@magokoro"]);
const UNREAD_FILES = /\.(d\.[cm]?ts|map|md|markdown|flow)$/i;

/** @param {string} folder */
function prune(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    const isUnread =
      path.basename(folder) === "node_modules"
        ? UNREAD_PACKAGES.has(entry.name)
        : entry.isFile() && UNREAD_FILES.test(entry.name);
    if (isUnread) rmSync(full, { recursive: true });
    else if (entry.isDirectory()) prune(full);
  }
}

for (const folder of process.argv.slice(2)) prune(folder);
