// @ts-check
import { spawnSync } from "node:child_process";

/**
 * The newest release in the history; before the first one is tagged, the commit before the newest migration
 * came, which is the last one that knew nothing of it.
 * @param {string} root
 * @returns {{ name: string, commit: string } | null} null where the clone has no such history
 */
export function previousRelease(root) {
  const tag = git(root, ["describe", "--tags", "--abbrev=0", "--match", "v*", "HEAD^"]);
  if (tag) return { name: `release ${tag}`, commit: tag };
  const newest = git(root, [
    "log",
    "-1",
    "--diff-filter=A",
    "--format=%H",
    "--",
    "packages/database/migrations/*.sql",
  ]);
  const before = newest && git(root, ["rev-parse", "--verify", "--quiet", `${newest}^`]);
  return before
    ? { name: `the commit before the newest migration (${before.slice(0, 7)})`, commit: before }
    : null;
}

/**
 * @param {string} root
 * @param {string[]} args
 */
function git(root, args) {
  const { status, stdout } = spawnSync("git", args, { cwd: root, encoding: "utf8" });
  return status === 0 ? stdout.trim() : "";
}
