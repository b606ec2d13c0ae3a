// @ts-check
/* infra/aws is a package of its own, so that `npm start` need not install it: installed here when it is asked for. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../infra/aws");
const [script = "", ...args] = process.argv.slice(2);
if (!["synth", "cost", "test"].includes(script)) {
  console.error("Say what: synth, cost or test.");
  process.exit(2);
}

installIfStale();
npm("run", "--silent", script, "--", ...args);

function installIfStale() {
  const stamp = path.join(folder, "node_modules/.magokoro-install");
  const wanted = createHash("sha256")
    .update(readFileSync(path.join(folder, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  npm("ci", "--no-audit", "--no-fund", "--loglevel=error");
  writeFileSync(stamp, wanted);
}

/** @param {string[]} command */
function npm(...command) {
  const { status } = spawnSync("npm", command, { cwd: folder, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
