// @ts-check
import path from "node:path";
import { build } from "esbuild";
import { run } from "./run.mjs";

/** Our own packages are bundled in; everything from npm stays outside. */
const shared = /** @type {import("esbuild").BuildOptions} */ ({
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  packages: "external",
  sourcemap: true,
  logLevel: "warning",
  outExtension: { ".js": ".mjs" },
  alias: {
    "@magokoro/contract": "./packages/contract/src",
    "@magokoro/domain": "./packages/domain/src",
    "@magokoro/database": "./packages/database/src",
  },
});

/**
 * API, worker and the commands that change a database.
 * @param {string} root
 */
export function buildApi(root) {
  return build({
    ...shared,
    absWorkingDir: root,
    entryPoints: {
      main: "apps/api/src/main.ts",
      worker: "apps/api/src/worker.ts",
      "first-administrator": "apps/api/src/first-administrator.ts",
      migrate: "packages/database/src/cli/migrate.ts",
      "prepare-database": "packages/database/src/cli/prepare-database.ts",
    },
    outdir: "apps/api/dist",
  });
}

/** @param {string} root */
export function buildLauncher(root) {
  return build({
    ...shared,
    absWorkingDir: root,
    entryPoints: { launch: "tools/launch/launch.ts" },
    outdir: "tools/dist",
  });
}

/**
 * @param {string} root
 * @param {{ isStandalone?: boolean }} [options] standalone: a server beside only those packages it needs
 */
export function buildWeb(root, { isStandalone = false } = {}) {
  return run(process.execPath, [path.join(root, "node_modules/next/dist/bin/next"), "build"], {
    cwd: path.join(root, "apps/web"),
    env: {
      NEXT_TELEMETRY_DISABLED: "1",
      NODE_ENV: "production",
      NEXT_STANDALONE: isStandalone ? "1" : "",
    },
  });
}
