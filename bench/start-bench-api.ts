import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { loadDemoData } from "@magokoro/database/demo/load-demo-data";
import { startEmbeddedPostgres } from "@magokoro/database/embedded/embedded-postgres";
import { ensureDatabase, withClient } from "@magokoro/database/migrate/ensure-database";
import { ensureRoles } from "@magokoro/database/migrate/ensure-roles";
import { migrate } from "@magokoro/database/migrate/migrate";

const API_PORT = 4910;

export const BENCH_API = `http://127.0.0.1:${API_PORT}`;

export interface BenchApi {
  /** For looking at the same tables without the API. */
  superuserUrl: string;
  stop(): Promise<void>;
}

/** One built API process on a database of its own with the demo data. Prints the machine. */
export async function startBenchApi(): Promise<BenchApi> {
  const folder = mkdtempSync(path.join(tmpdir(), "magokoro-bench-"));
  const postgres = await startEmbeddedPostgres({
    rootDir: process.cwd(),
    dataDir: path.join(folder, "postgres"),
  });
  const url = (role: string) => `postgresql://${role}:bench@127.0.0.1:${postgres.port}/magokoro`;
  const passwords = { owner: "bench", app: "bench", jobs: "bench" };
  await withClient(postgres.superuserUrl("postgres"), (client) => ensureRoles(client, passwords));
  await ensureDatabase((name) => postgres.superuserUrl(name), "magokoro");
  await migrate({
    ownerUrl: url("magokoro_owner"),
    jobsUrl: url("magokoro_jobs"),
    migrationsDir: path.resolve("packages/database/migrations"),
  });
  await loadDemoData({ ownerUrl: url("magokoro_owner"), filesDir: path.join(folder, "files") });

  const api = spawn(process.execPath, ["apps/api/dist/main.mjs"], {
    stdio: "inherit",
    env: {
      ...process.env,
      NODE_ENV: "production",
      APP_MODE: "demo",
      API_PORT: String(API_PORT),
      WEB_ORIGIN: `http://localhost:${API_PORT}`,
      DATABASE_URL: url("magokoro_app"),
      DATABASE_JOBS_URL: url("magokoro_jobs"),
      DATA_SECRETS: "benchmark-data-key-of-32-characters!",
      JWT_SECRETS: "benchmark-signing-key-of-32-characters",
      FILE_TOKEN_SECRET: "benchmark-file-key-of-32-characters!",
      FILES_DIR: path.join(folder, "files"),
      LOG_LEVEL: "error",
      USER_REQUESTS_PER_MINUTE: "100000000",
      // Each try of a bench may come from an address of its own.
      TRUSTED_PROXY_HOPS: "1",
    },
  });
  await untilReady();
  console.log(`${cpus()[0]?.model ?? "?"} × ${cpus().length}, Node ${process.version}`);
  return {
    superuserUrl: postgres.superuserUrl("magokoro"),
    stop: async () => {
      api.kill("SIGTERM");
      await new Promise((resolve) => api.once("exit", resolve));
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilReady(): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(`${BENCH_API}/api/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the API did not start; build it first: npm start");
}

export async function signInAs(account: string): Promise<string> {
  const answer = await fetch(`${BENCH_API}/api/auth/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email: `${account}@magokoro.example`, password: "Magokoro-2026" }),
  });
  const { data } = (await answer.json()) as { data: { accessToken: string } };
  return data.accessToken;
}
