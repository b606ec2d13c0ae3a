import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { loadDemoData } from "@magokoro/database/demo/load-demo-data";
import { startChild, waitUntilReady } from "../launch/children";
import { prepareDatabase } from "../launch/embedded-database";
import { WEB_KEEP_ALIVE } from "../launch/web-keep-alive";
import { localSecrets } from "../launch/secrets";
import { freePort } from "../test/servers/free-port";
import { startDebianPostgres } from "../test/servers/start-debian-postgres";
import { startProgram } from "../test/servers/start-program";
import { startRedis } from "../test/servers/start-redis";
import { startS3 } from "../test/servers/start-s3";
import { startMailbox } from "./start-mailbox";
import { HEADERS_MODULE, nginxConfig } from "./nginx-config";
import { uploadDemoFiles } from "./upload-demo-files";

const rootDir = process.cwd();
const port = Number(process.env["PORT"] ?? 3200);
const origin = `http://localhost:${port}`;
const directory = mkdtempSync(path.join(tmpdir(), "magokoro-stack-"));

/** What has been started, ended in reverse. */
const started: (() => Promise<void>)[] = [];
let isStopping = false;

async function stopAll(code: number): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  for (const stop of started.reverse()) await stop().catch((error: unknown) => console.error(error));
  rmSync(directory, { recursive: true, force: true });
  process.exit(code);
}

function onDeath(name: string): void {
  console.error(`The ${name} ended unexpectedly; everything is being stopped.`);
  void stopAll(1);
}

async function keep<T extends { stop(): Promise<void> }>(starting: Promise<T> | T): Promise<T> {
  const part = await starting;
  started.push(() => part.stop());
  return part;
}

async function start(): Promise<void> {
  const missing = ["/usr/sbin/nginx", HEADERS_MODULE].filter((file) => !existsSync(file));
  if (missing.length > 0)
    throw new Error(
      `${missing.join(", ")} is missing; install it: apt-get install nginx-light libnginx-mod-http-headers-more-filter`,
    );
  const secrets = localSecrets(directory);
  const filesDir = path.join(directory, "files");
  mkdirSync(filesDir, { recursive: true });
  const database = await keep(prepareDatabase(await postgresServer(), rootDir, secrets));
  await loadDemoData({ ownerUrl: database.ownerUrl, filesDir });
  const redis = await keep(redisServer());
  const s3 = await keep(startS3());
  console.log(`${await uploadDemoFiles(filesDir, s3)} files are in the bucket`);
  const mail = await keep(startMailbox(database.ownerUrl));

  const env = {
    NODE_ENV: "production",
    APP_MODE: "demo",
    WEB_ORIGIN: origin,
    DATABASE_URL: database.appUrl,
    DATABASE_JOBS_URL: database.jobsUrl,
    REDIS_URL: redis.url,
    S3_BUCKET: s3.bucket,
    S3_REGION: s3.region,
    S3_ENDPOINT: s3.url,
    AWS_ACCESS_KEY_ID: s3.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: s3.credentials.secretAccessKey,
    MAIL_TRANSPORT: "smtp",
    SMTP_URL: mail.url,
    JWT_SECRETS: secrets.jwt,
    DATA_SECRETS: secrets.data,
    FILE_TOKEN_SECRET: secrets.fileToken,
    TRUSTED_PROXY_HOPS: "1",
    LOG_LEVEL: "warn",
    RUN_WORKER: "false",
  };
  const node = (name: string, args: string[], more: Record<string, string>, cwd = rootDir) =>
    keep(startChild({ name, args, cwd, env: { ...env, ...more }, onDeath }));
  await node("worker", ["--enable-source-maps", "apps/api/dist/worker.mjs"], {});
  const apis = [await freePort(), await freePort()];
  for (const apiPort of apis)
    await node("API", ["--enable-source-maps", "apps/api/dist/main.mjs"], { API_PORT: String(apiPort) });
  const webs = [await freePort(), await freePort()];
  const next = path.join(rootDir, "node_modules/next/dist/bin/next");
  for (const webPort of webs)
    await node(
      "web server",
      [next, "start", "--port", String(webPort), "--hostname", "127.0.0.1", ...WEB_KEEP_ALIVE],
      { FILE_ORIGIN: s3.url, NEXT_TELEMETRY_DISABLED: "1", PORT: String(webPort) },
      path.join(rootDir, "apps/web"),
    );
  for (const apiPort of apis)
    await waitUntilReady(`http://127.0.0.1:${apiPort}/api/health/ready`, 60_000, () => isStopping);
  for (const webPort of webs)
    await waitUntilReady(`http://127.0.0.1:${webPort}/login`, 60_000, () => isStopping);

  const config = path.join(directory, "nginx.conf");
  writeFileSync(config, nginxConfig({ port, apis, webs, directory }));
  await keep(startProgram("nginx", ["-c", config, "-p", directory], port));
  console.log(`The stack is ready: ${origin} (APIs ${apis.join(", ")}, webs ${webs.join(", ")})`);
}

/** The given server, or Debian's in a folder of its own. */
async function postgresServer() {
  const given = process.env["STACK_POSTGRES_SUPERUSER_URL"];
  if (!given) return startDebianPostgres({ dataDir: path.join(directory, "postgres") });
  const superuserUrl = (database: string) => Object.assign(new URL(given), { pathname: `/${database}` }).href;
  return { superuserUrl, stop: () => Promise.resolve() };
}

async function redisServer() {
  const given = process.env["STACK_REDIS_URL"];
  return given ? { url: given, stop: () => Promise.resolve() } : startRedis();
}

for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stopAll(0));

start().catch((error: unknown) => {
  console.error(error);
  void stopAll(1);
});
