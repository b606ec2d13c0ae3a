import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { loadDemoData } from "@magokoro/database/demo/load-demo-data";
import { startEmbeddedPostgres } from "@magokoro/database/embedded/embedded-postgres";
import { ensureDatabase, withClient } from "@magokoro/database/migrate/ensure-database";
import { ensureRoles } from "@magokoro/database/migrate/ensure-roles";
import { migrate } from "@magokoro/database/migrate/migrate";
import autocannon from "autocannon";
import { Pool } from "pg";

/*
 * The list of a store's cases (filter, sort, page, total, joins, token checked, row security on), one API
 * process, against a bare node:http handler doing the same two queries with prepared statements.
 */
const SECONDS = 8;
const CONNECTIONS = 16;
const API_PORT = 4910;
const BARE_PORT = 4911;

const PAGE = `SELECT c.id, c.case_number, c.kind, c.title, c.priority, c.status, c.visit_start, c.visit_end, c.created_at, c.version,
    u.family_name || ' ' || u.given_name AS customer, u.prefecture || u.city || u.address_line AS address, p.name AS store,
    (SELECT json_agg(json_build_object('id', g.id, 'name', g.name)) FROM concierges g WHERE g.id = ANY (c.assignee_ids)) AS assignees
  FROM (SELECT id FROM cases WHERE partner_id = $1 AND status = 'reported' ORDER BY created_at DESC, id DESC LIMIT 20) page
  JOIN cases c ON c.id = page.id LEFT JOIN customers u ON u.id = c.customer_id LEFT JOIN partners p ON p.id = c.partner_id
  ORDER BY c.created_at DESC, c.id DESC`;
const TOTAL = "SELECT count(*)::int AS total FROM cases WHERE partner_id = $1 AND status = 'reported'";

async function measure(
  url: string,
  headers: Record<string, string>,
): Promise<{ rate: number; p99: number; failures: number }> {
  await autocannon({ url, headers, connections: CONNECTIONS, duration: 2 });
  const result = await autocannon({ url, headers, connections: CONNECTIONS, duration: SECONDS });
  return { rate: result.requests.average, p99: result.latency.p99, failures: result.non2xx + result.errors };
}

async function main(): Promise<void> {
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
    },
  });
  const pool = new Pool({ connectionString: postgres.superuserUrl("magokoro"), max: 20 });
  const bare = createServer((_request, response) => {
    void Promise.all([
      pool.query({ name: "page", text: PAGE, values: [1] }),
      pool.query({ name: "total", text: TOTAL, values: [1] }),
    ]).then(([page, total]) => {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ data: page.rows, total: total.rows[0] }));
    });
  }).listen(BARE_PORT);

  const login = await signIn();
  const list = await measure(`http://127.0.0.1:${API_PORT}/api/partner/cases?status=reported`, {
    authorization: `Bearer ${login}`,
  });
  const plain = await measure(`http://127.0.0.1:${BARE_PORT}/`, {});
  console.log(
    `${cpus()[0]?.model ?? "?"} × ${cpus().length}, Node ${process.version}, ${CONNECTIONS} connections, ${SECONDS} s each`,
  );
  console.log(
    `API list:     ${list.rate.toFixed(0)} requests/s, p99 ${list.p99} ms, ${list.failures} failures`,
  );
  console.log(
    `bare handler: ${plain.rate.toFixed(0)} requests/s, p99 ${plain.p99} ms, ${plain.failures} failures`,
  );
  console.log(`ratio:        ${((100 * list.rate) / plain.rate).toFixed(0)} %`);

  bare.close();
  bare.closeAllConnections();
  await pool.end();
  api.kill("SIGTERM");
  await new Promise((resolve) => api.once("exit", resolve));
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function signIn(): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${API_PORT}/api/auth/login`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email: "partner@magokoro.example", password: "Magokoro-2026" }),
    }).catch(() => null);
    if (answer?.ok) {
      const { data } = (await answer.json()) as { data: { accessToken: string } };
      return data.accessToken;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the API did not become ready");
}

await main();
