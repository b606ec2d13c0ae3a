import path from "node:path";
import { loadDemoData } from "@magokoro/database/demo/load-demo-data";
import { StartupError } from "@magokoro/database/embedded/startup-error";
import { announce } from "./announce";
import { startChild, waitUntilReady, type RunningChild } from "./children";
import { startLocalDatabase } from "./embedded-database";
import { createFrontDoor } from "./front-door";
import { assertPortFree, freePort } from "./ports";
import { localSecrets } from "./secrets";
import { WEB_KEEP_ALIVE } from "./web-keep-alive";

const rootDir = process.cwd();
const isDev = process.env["MAGOKORO_DEV"] === "1";
const dataDir = path.resolve(process.env["MAGOKORO_DATA_DIR"] ?? ".data");
const port = Number(process.env["PORT"] ?? 3000);
const apiPort = Number(process.env["API_PORT"] ?? 4000);

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
  await assertPortFree(port, "PORT");
  await assertPortFree(apiPort, "API_PORT");
  const secrets = localSecrets(dataDir);
  const filesDir = path.join(dataDir, "files");
  const database = await step("database", () => startLocalDatabase(rootDir, dataDir, secrets));
  started.push(() => database.stop());
  await step("demo data", () => loadDemoData({ ownerUrl: database.ownerUrl, filesDir }));
  const webPort = await freePort();
  const origin = process.env["WEB_ORIGIN"] ?? `http://localhost:${port}`;
  keep(startApi({ database, secrets, filesDir, origin }));
  keep(startWeb(webPort));
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
  announce({ origin, apiPort, seconds: (Date.now() - startedAt) / 1000 });
}

interface ApiOptions {
  database: { appUrl: string; jobsUrl: string };
  secrets: ReturnType<typeof localSecrets>;
  filesDir: string;
  origin: string;
}

/** What is configured in the environment wins over the embedded defaults. */
function startApi({ database, secrets, filesDir, origin }: ApiOptions): RunningChild {
  const defaults: Record<string, string> = {
    NODE_ENV: isDev ? "development" : "production",
    APP_MODE: "demo",
    API_PORT: String(apiPort),
    WEB_ORIGIN: origin,
    DATABASE_URL: database.appUrl,
    DATABASE_JOBS_URL: database.jobsUrl,
    JWT_SECRETS: secrets.jwt,
    DATA_SECRETS: secrets.data,
    FILE_TOKEN_SECRET: secrets.fileToken,
    FILES_DIR: filesDir,
    MAIL_TRANSPORT: "mailbox",
    TRUSTED_PROXY_HOPS: "1",
    LOG_LEVEL: "warn",
    RUN_WORKER: "true",
  };
  const env = Object.fromEntries(
    Object.entries(defaults).map(([name, value]) => [name, process.env[name] ?? value]),
  );
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

function startWeb(webPort: number): RunningChild {
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
