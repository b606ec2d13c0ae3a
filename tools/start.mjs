// @ts-check
/* Runs before anything is installed, so it uses nothing but Node: install, build what is stale, hand over. */
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { installIfStale } from "./prepare/install-if-stale.mjs";
import { assertNodeVersion } from "./prepare/node-version.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const isDev = process.argv.includes("--dev");

process.chdir(root);
assertNodeVersion();
await installIfStale(root);
const { buildIfStale } = await import("./prepare/build-if-stale.mjs");
await buildIfStale(root, { isDev });

const launcher = path.join(root, "tools/dist/launch.mjs");
if (!existsSync(launcher)) throw new Error("The launcher was not built.");
await import(pathToFileURL(launcher).href);
