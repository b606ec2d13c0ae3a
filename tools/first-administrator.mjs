// @ts-check
/* `npm run admin:first -- --email … --name … --kana …`: the command of the API, for the product that runs here. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const dataDir = path.resolve(root, process.env["MAGOKORO_DATA_DIR"] ?? ".data-empty");
const running = path.join(dataDir, "api-environment.json");
const command = path.join(root, "apps/api/dist/first-administrator.mjs");

// Whoever has set the API's own environment means another database than the one npm start runs.
const isElsewhere = process.env["DATABASE_URL"] !== undefined;
if (!existsSync(command) || (!isElsewhere && !existsSync(running))) {
  console.error(
    `${dataDir} のまごころサポートが動いていません。npm start -- --empty で起動してから、もう一度実行してください。`,
  );
  process.exitCode = 1;
} else {
  const environment = isElsewhere ? {} : JSON.parse(readFileSync(running, "utf8"));
  const { status } = spawnSync(process.execPath, [command, ...process.argv.slice(2)], {
    stdio: "inherit",
    env: { ...process.env, ...environment },
  });
  process.exitCode = status ?? 1;
}
