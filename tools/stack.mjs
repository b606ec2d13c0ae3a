// @ts-check
/* `npm run stack`: the full set on one machine, each part real and twice where production has two. */
import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { installIfStale } from "./prepare/install-if-stale.mjs";
import { assertNodeVersion } from "./prepare/node-version.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
process.chdir(root);
assertNodeVersion();
await installIfStale(root);
const { buildIfStale } = await import("./prepare/build-if-stale.mjs");
await buildIfStale(root, { isDev: false });
const stack = spawn(process.execPath, ["--import", "tsx", "tools/stack/launch-stack.ts"], {
  stdio: "inherit",
});
// The stack ends its own parts; this process only waits for it.
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"]))
  process.on(signal, () => stack.kill(signal));
stack.on("exit", (code) => process.exit(code ?? 1));
