import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { loadDemoData } from "@magokoro/database/demo/load-demo-data";
import { StartupError } from "@magokoro/database/embedded/startup-error";
import { announceDemo, announceEmpty } from "./announce";
import { leaveApiEnvironment, type ApiEnvironment } from "./api-environment";
import { startChild, waitUntilReady, type RunningChild } from "./children";
import { claimDataFolder } from "./claim-data-folder";
import { startLocalDatabase, type LocalDatabase } from "./embedded-database";
import { createFrontDoor } from "./front-door";
import { assertPortFree, freePort } from "./ports";
import { localSecrets, type LocalSecrets } from "./secrets";
import { readSettings, type LaunchSettings } from "./settings";
import { startMailFolder } from "./start-mail-folder";
import { WEB_KEEP_ALIVE } from "./web-keep-alive";

const rootDir = process.cwd();

/** What has been started, ended in reverse. */
const started: (() => Promise<void>)[] = [];
let isStopping = false;

async function stopAll(code: number): Promise<never> {
  if (isStopping) return new Promise(() => undefined);
  isStopping = true;
  for (const stop of started.reverse()) await stop().catch((error: unknown) => console.error(error));
  process.exit(code);
}

function onDeath(name: string): void {
  if (isStopping) return;
  console.error(`The ${name} ended unexpectedly; everything is being stopped.`);
  void stopAll(1);
}

async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  const startedAt = Date.now();
  process.stdout.write(`  … ${what}\n`);
  const result = await work();
  process.stdout.write(`  ✓ ${what} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)\n`);
  return result;
}

const keep = (child: RunningChild) => started.push(() => child.stop());

async function start(): Promise<void> {
  const startedAt = Date.now();
  const settings = readSettings(process.argv.slice(2), process.env);
  const { isEmpty, dataDir, port, apiPort } = settings;
  await assertPortFree(port, "PORT");
  await assertPortFree(apiPort, "API_PORT");
  claimDataFolder(dataDir, isEmpty ? "empty" : "demo");
  const secrets = localSecrets(dataDir);
  const filesDir = path.join(dataDir, "files");
  const database = await step("database", () => startLocalDatabase(rootDir, dataDir, secrets));
  started.push(() => database.stop());
  if (!isEmpty) await step("demo data", () => loadDemoData({ ownerUrl: database.ownerUrl, filesDir }));
  const mailDir = isEmpty && process.env["MAIL_TRANSPORT"] === undefined ? path.join(dataDir, "mails") : null;
  const webPort = await freePort();
  const origin = process.env["WEB_ORIGIN"] ?? `http://localhost:${port}`;
  const environment = apiEnvironment(settings, database, secrets, {
    FILES_DIR: filesDir,
    WEB_ORIGIN: origin,
    ...(await mailVariables(mailDir)),
  });
  keep(startApi(settings, environment));
  started.push(leaveApiEnvironment(dataDir, environment));
  keep(startWeb(settings, webPort));
  await step("API", () =>
    waitUntilReady(`http://127.0.0.1:${apiPort}/api/health/ready`, 60_000, () => isStopping),
  );
  await step("web", () => waitUntilReady(`http://127.0.0.1:${webPort}/login`, 120_000, () => isStopping));
  const door = createFrontDoor({ port, apiPort, webPort });
  await new Promise<void>((resolve) => void door.listen(port, resolve));
  started.push(async () => {
    door.closeAllConnections();
    await new Promise((resolve) => door.close(resolve));
  });
  const seconds = (Date.now() - startedAt) / 1000;
  if (!isEmpty) return announceDemo({ origin, apiPort, seconds });
  announceEmpty({
    origin,
    seconds,
    dataDir,
    mailDir,
    isMakingAdministrator: settings.administrator !== null,
  });
  if (settings.administrator) await makeFirstAdministrator(settings.administrator, environment);
}

/** The demonstration shows its mails in the browser; without it they go where only this account can look. */
async function mailVariables(mailDir: string | null): Promise<ApiEnvironment> {
  if (mailDir === null) return { MAIL_TRANSPORT: "mailbox" };
  const catcher = await startMailFolder(mailDir);
  started.push(() => catcher.stop());
  return { MAIL_TRANSPORT: "smtp", SMTP_URL: catcher.url };
}

/** What is configured in the environment wins over the embedded defaults. */
function apiEnvironment(
  { isDev, isEmpty, apiPort }: LaunchSettings,
  database: LocalDatabase,
  secrets: LocalSecrets,
  more: ApiEnvironment,
): ApiEnvironment {
  const defaults: ApiEnvironment = {
    NODE_ENV: isDev ? "development" : "production",
    APP_MODE: isEmpty ? "production" : "demo",
    API_PORT: String(apiPort),
    DATABASE_URL: database.appUrl,
    DATABASE_JOBS_URL: database.jobsUrl,
    JWT_SECRETS: secrets.jwt,
    DATA_SECRETS: secrets.data,
    FILE_TOKEN_SECRET: secrets.fileToken,
    TRUSTED_PROXY_HOPS: "1",
    LOG_LEVEL: "warn",
    RUN_WORKER: "true",
    ...more,
  };
  return Object.fromEntries(
    Object.entries(defaults).map(([name, value]) => [name, process.env[name] ?? value]),
  );
}

function startApi({ isDev }: LaunchSettings, env: ApiEnvironment): RunningChild {
  const args = isDev
    ? [
        path.join(rootDir, "node_modules/tsx/dist/cli.mjs"),
        "watch",
        "--clear-screen=false",
        "apps/api/src/main.ts",
      ]
    : ["--enable-source-maps", "apps/api/dist/main.mjs"];
  return startChild({ name: "API", args, env, onDeath });
}

/** The link goes to whoever started this, and nowhere else; a refusal stops nothing. */
async function makeFirstAdministrator(args: readonly string[], env: ApiEnvironment): Promise<void> {
  const child = spawn(process.execPath, ["apps/api/dist/first-administrator.mjs", ...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "inherit", "inherit"],
  });
  await once(child, "exit");
}

function startWeb({ isDev }: LaunchSettings, webPort: number): RunningChild {
  const next = path.join(rootDir, "node_modules/next/dist/bin/next");
  const address = ["--port", String(webPort), "--hostname", "127.0.0.1"];
  const args = isDev ? [next, "dev", ...address] : [next, "start", ...address, ...WEB_KEEP_ALIVE];
  const env = {
    NODE_ENV: isDev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(webPort),
  };
  return startChild({ name: "web server", args, cwd: path.join(rootDir, "apps/web"), env, onDeath });
}

for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stopAll(0));

start().catch(async (error: unknown) => {
  console.error(error instanceof StartupError ? `\n${error.message}` : error);
  await stopAll(1);
});
