// @ts-check
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { withProgress } from "./progress.mjs";
import { run } from "./run.mjs";

/**
 * Installs exactly what the lockfile says, unless that has been done.
 * @param {string} root
 */
export async function installIfStale(root) {
  const stamp = path.join(root, "node_modules/.magokoro-install");
  const wanted = createHash("sha256")
    .update(readFileSync(path.join(root, "package-lock.json")))
    .update(process.versions.modules)
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  await withProgress("installing packages", () =>
    run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
      cwd: root,
      env: { NODE_ENV: "development" },
    }),
  );
  writeFileSync(stamp, wanted);
}
