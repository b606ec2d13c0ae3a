/*
 * `npm run images:rehearse`: what the Dockerfile says, done in bare folders, and the results started as an
 * ordinary user on trees nobody can write. Fails when an image is too large, does not come up, can be written,
 * or does not end in time.
 */
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startEmbeddedPostgres } from "@magokoro/database/embedded/embedded-postgres";
import { freePort } from "../../tools/test/servers/free-port";
import { performStages, type PerformedStage } from "./perform-stages";
import { runToEnd, start, type Running } from "./run-as-container";

const root = process.cwd();
const MAX_IMAGE_MB = 250;
/** What gcr.io/distroless/nodejs24-debian12 holds beside Node itself: libc, libstdc++, certificates, zones. */
const BASE_WITHOUT_NODE_MB = 35;
/** The Node of the image; the rehearsal runs on the one at hand. */
const NODE_24_MB = 121;
const SECRET = "x7Qm2Vt9Lp4Rk8Wz3Ns6Yb1Hd5Gf0Jc";
const problems: string[] = [];

function expect(isTrue: boolean, what: string): void {
  console.log(`${isTrue ? "✓" : "✗"} ${what}`);
  if (!isTrue) problems.push(what);
}

async function rehearse(folder: string): Promise<void> {
  const startedAt = Date.now();
  const stages = performStages(root, folder);
  const [api, web] = [stages.get("api"), stages.get("web")];
  if (!api || !web) throw new Error("the Dockerfile has no target api or web");
  console.log(`built in ${Math.round((Date.now() - startedAt) / 1000)} s`);
  for (const [name, stage] of [
    ["api", api],
    ["web", web],
  ] as const) {
    const ownMb = megabytes(path.join(stage.folder, "app"));
    const wholeMb = ownMb + NODE_24_MB + BASE_WITHOUT_NODE_MB;
    expect(wholeMb < MAX_IMAGE_MB, `${name}: ${ownMb} MB of our own, about ${wholeMb} MB in all`);
    closeTree(stage);
    expect(stage.user === "65532", `${name} runs as an ordinary user (${stage.user})`);
  }
  await runAll(folder, api, web);
}

async function runAll(folder: string, api: PerformedStage, web: PerformedStage): Promise<void> {
  const server = await startEmbeddedPostgres({ rootDir: root, dataDir: path.join(folder, "data/postgres") });
  const running: Running[] = [];
  try {
    const tmp = path.join(folder, "tmp");
    mkdirSync(tmp);
    chmodSync(tmp, 0o777);
    const variables = apiVariables(server.superuserUrl("postgres"), tmp, await freePort());
    for (const command of ["prepare-database", "migrate"]) {
      expect(
        runToEnd(api, [`apps/api/dist/${command}.mjs`], variables) === 0,
        `${command} runs from the API's image`,
      );
    }
    const workerPort = await freePort();
    const worker = start(api, { ...variables, WORKER_PORT: String(workerPort) }, [
      "apps/api/dist/worker.mjs",
    ]);
    running.push(worker);
    const apiOrigin = `http://127.0.0.1:${variables["API_PORT"]}`;
    const webPort = await freePort();
    const parts = [
      { name: "api", stage: api, process: start(api, variables), url: `${apiOrigin}/api/health/ready` },
      {
        name: "web",
        stage: web,
        process: start(web, { PORT: String(webPort) }),
        url: `http://127.0.0.1:${webPort}/login`,
      },
    ];
    running.push(...parts.map((part) => part.process));
    for (const { name, stage, url } of parts) {
      expect(await answers(url), `${name} comes up`);
      const intrusion = "require('node:fs').writeFileSync('/proc/self/cwd/intruder', '')";
      expect(runToEnd(stage, ["-e", intrusion], {}) !== 0, `${name} cannot write its own tree`);
    }
    expect(await answers(`http://127.0.0.1:${workerPort}/live`), "the worker comes up");
    expect(await refusesStranger(apiOrigin), "the API asks for a password it does not know");
    for (const part of [...parts, { name: "worker", process: worker }]) {
      const { code, milliseconds } = await part.process.stop();
      // The pages' server says with its code which signal it heeded.
      const isOrderly = code === 0 || (part.name === "web" && code === 143);
      expect(isOrderly && milliseconds < 25_000, `${part.name} ends by itself (${code}, ${milliseconds} ms)`);
    }
  } finally {
    for (const { child } of running) child.kill("SIGKILL");
    await server.stop();
  }
}

function apiVariables(adminUrl: string, tmp: string, port: number): Record<string, string> {
  const urlOf = (login: string) => {
    const url = new URL(adminUrl);
    Object.assign(url, { username: login, password: "", pathname: "/magokoro" });
    return url.toString();
  };
  return {
    DATABASE_ADMIN_URL: adminUrl,
    DATABASE_OWNER_URL: urlOf("magokoro_owner"),
    DATABASE_OWNER_PASSWORD: `${SECRET}-owner`,
    DATABASE_URL: urlOf("magokoro_app"),
    DATABASE_PASSWORD: `${SECRET}-app`,
    DATABASE_JOBS_URL: urlOf("magokoro_jobs"),
    DATABASE_JOBS_PASSWORD: `${SECRET}-jobs`,
    APP_MODE: "production",
    API_PORT: String(port),
    WEB_ORIGIN: "https://app.magokoro.jp",
    JWT_SECRETS: SECRET + "j",
    DATA_SECRETS: SECRET + "d",
    FILE_TOKEN_SECRET: SECRET + "f",
    FILES_DIR: tmp,
    MAIL_TRANSPORT: "smtp",
    SMTP_URL: "smtp://127.0.0.1:9",
    LOG_LEVEL: "error",
  };
}

async function answers(url: string): Promise<boolean> {
  for (let tried = 0; tried < 150; tried += 1) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
    if (answer?.ok) return true;
    await sleep(200);
  }
  return false;
}

async function refusesStranger(origin: string): Promise<boolean> {
  const answer = await fetch(`${origin}/api/auth/login`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: "https://app.magokoro.jp" },
    body: JSON.stringify({ email: "admin@magokoro.example", password: "Magokoro-2026" }),
  });
  return answer.status === 401;
}

/** As an image's layers are to its user: root's, and not for writing. */
function closeTree({ folder }: PerformedStage): void {
  execFileSync("chmod", ["-R", "a-w,a+rX", folder]);
}

function megabytes(folder: string): number {
  const kilobytes = execFileSync("du", ["-sk", "--apparent-size", folder], { encoding: "utf8" });
  return Math.ceil(Number(kilobytes.split("\t")[0]) / 1_024);
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "magokoro-images-"));
  chmodSync(folder, 0o755);
  try {
    await rehearse(folder);
  } finally {
    execFileSync("chmod", ["-R", "u+w", folder]);
    rmSync(folder, { recursive: true, force: true });
  }
  if (problems.length > 0) throw new Error(`${problems.length} of the rehearsal's promises were not kept`);
  console.log("The images do what they should.");
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
