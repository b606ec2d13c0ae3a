import { createServer } from "node:http";
import autocannon from "autocannon";
import { Pool } from "pg";
import { BENCH_API, signInAs, startBenchApi } from "./start-bench-api";

/*
 * The list of a store's cases (filter, sort, page, total, joins, token checked, row security on), one API
 * process, against a bare node:http handler doing the same two queries with prepared statements.
 */
const SECONDS = 8;
const CONNECTIONS = 16;
const BARE_PORT = 4911;

const PAGE = `SELECT c.id, c.case_number, c.kind, c.title, c.priority, c.status, c.visit_start, c.visit_end, c.created_at, c.version,
    u.family_name || ' ' || u.given_name AS customer, u.prefecture || u.city || u.address_line AS address, p.name AS partner,
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
  const api = await startBenchApi();
  const pool = new Pool({ connectionString: api.superuserUrl, max: 20 });
  const bare = createServer((_request, response) => {
    void Promise.all([
      pool.query({ name: "page", text: PAGE, values: [1] }),
      pool.query({ name: "total", text: TOTAL, values: [1] }),
    ]).then(([page, total]) => {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ data: page.rows, total: total.rows[0] }));
    });
  }).listen(BARE_PORT);

  const login = await signInAs("partner");
  const list = await measure(`${BENCH_API}/api/partner/cases?status=reported`, {
    authorization: `Bearer ${login}`,
  });
  const plain = await measure(`http://127.0.0.1:${BARE_PORT}/`, {});
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
  await api.stop();
}

await main();
