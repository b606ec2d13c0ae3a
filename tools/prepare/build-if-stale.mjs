// @ts-check
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { withProgress } from "./progress.mjs";
import { run } from "./run.mjs";
import { sourceHash } from "./source-hash.mjs";

/** Our own packages are bundled in; everything from npm stays outside. */
const shared = /** @type {import("esbuild").BuildOptions} */ ({
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  packages: "external",
  sourcemap: true,
  logLevel: "warning",
  alias: {
    "@magokoro/contract": "./packages/contract/src",
    "@magokoro/domain": "./packages/domain/src",
    "@magokoro/database": "./packages/database/src",
  },
});

/**
 * Builds the API, the launcher and the web, each only when its sources changed since.
 * @param {string} root
 * @param {{ isDev: boolean }} options
 */
export async function buildIfStale(root, { isDev }) {
  await step(root, "API", ["packages", "apps/api"], "apps/api/dist/.built", () =>
    build({
      ...shared,
      absWorkingDir: root,
      entryPoints: {
        main: "apps/api/src/main.ts",
        worker: "apps/api/src/worker.ts",
        migrate: "packages/database/src/cli/migrate.ts",
        "prepare-database": "packages/database/src/cli/prepare-database.ts",
      },
      outdir: "apps/api/dist",
      outExtension: { ".js": ".mjs" },
    }),
  );
  await step(root, "launcher", ["packages", "tools"], "tools/dist/.built", () =>
    build({
      ...shared,
      absWorkingDir: root,
      entryPoints: { launch: "tools/launch/launch.ts" },
      outdir: "tools/dist",
      outExtension: { ".js": ".mjs" },
    }),
  );
  if (isDev) return;
  await step(
    root,
    "web pages (a minute or two)",
    ["packages/contract", "packages/domain", "apps/web"],
    "apps/web/.next/.built",
    () =>
      run(process.execPath, [path.join(root, "node_modules/next/dist/bin/next"), "build"], {
        cwd: path.join(root, "apps/web"),
        env: { NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
      }),
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
