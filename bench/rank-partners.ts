import { MUNICIPALITIES } from "@magokoro/domain/place/municipalities";
import { Client } from "pg";
import { BENCH_API, signInAs, startBenchApi } from "./start-bench-api";

/*
 * Ranking stores for a case among 2,000 stores and 300,000 cases, over HTTP: a franchise as it would be (each
 * store has up to twelve municipalities of its prefecture), and the worst there can be, all 2,000 in one place.
 * Goal: p95 < 20 ms.
 */
const STORES = 2_000;
const CASES = 300_000;
const ASKED = 400;

async function seed(database: Client): Promise<void> {
  // Made faster without triggers; what they derive is not read here.
  await database.query("SET session_replication_role = replica");
  await database.query(
    `INSERT INTO partners (code, name, representative, representative_kana, phone, email, prefecture, city, address_line,
                           latitude, longitude, location_precision)
     SELECT 'B' || n, '店' || n, '代表', 'だいひょう', '+81312345678', 's' || n || '@example.jp', '東京都', '世田谷区', '1-1-1',
            31 + random() * 12, 130 + random() * 12, 'town' FROM generate_series(1, $1) n`,
    [STORES],
  );
  const { rows } = await database.query<{ id: number }>(
    "SELECT id FROM partners WHERE code LIKE 'B%' ORDER BY id",
  );
  const areas = rows.flatMap(({ id }, at) => {
    const { prefecture, cities } = MUNICIPALITIES[at % MUNICIPALITIES.length] ?? {
      prefecture: "",
      cities: [],
    };
    const first = Math.floor(at / MUNICIPALITIES.length) * 7;
    return Array.from({ length: 12 }, (_, step) => cities[(first + step) % cities.length]?.city ?? null).map(
      (city) => ({ id, prefecture, city }),
    );
  });
  await database.query(
    `INSERT INTO partner_service_areas (partner_id, prefecture, city)
     SELECT id, prefecture, city FROM json_to_recordset($1) AS area (id int, prefecture text, city text)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(areas)],
  );
  await database.query(
    `INSERT INTO partner_services (partner_id, service_id)
     SELECT p.id, s.id FROM partners p, services s WHERE (p.id + s.id) % 3 > 0 ON CONFLICT DO NOTHING`,
  );
  await database.query(
    `INSERT INTO concierges (partner_id, name, kana, email)
     SELECT p.id, '担当', 'たんとう', p.id || '-' || n || '@example.jp' FROM partners p, generate_series(1, 10) n`,
  );
  await database.query(
    `INSERT INTO cases (case_number, kind, title, search_text, status, partner_id, customer_id, service_id, created_by)
     SELECT 'B' || n, 'support', '案件', '案件', CASE WHEN n % 20 = 0 THEN 'assigned' ELSE 'reported' END,
            ($1::int[])[1 + n % $2], u.id, (SELECT min(id) FROM services), 1
       FROM generate_series(1, $3) n, LATERAL (SELECT id FROM customers ORDER BY id OFFSET n % 20 LIMIT 1) u`,
    [rows.map(({ id }) => id), STORES, CASES],
  );
  await database.query(
    `UPDATE customers u SET prefecture = m.prefecture, city = m.city, latitude = 35, longitude = 135, location_precision = 'town'
       FROM json_to_recordset($1) AS m (n int, prefecture text, city text)
      WHERE u.id % 47 = m.n`,
    [
      JSON.stringify(
        MUNICIPALITIES.map(({ prefecture, cities }, n) => ({ n, prefecture, city: cities[1]?.city })),
      ),
    ],
  );
  await database.query("VACUUM ANALYZE");
}

async function measure(name: string, database: Client, token: string): Promise<void> {
  const { rows } = await database.query<{ id: number }>(
    "SELECT id FROM cases WHERE case_number LIKE 'B%' ORDER BY md5(id::text) LIMIT $1",
    [ASKED],
  );
  const took: number[] = [];
  let offered = 0;
  for (const { id } of rows) {
    const startedAt = performance.now();
    const answer = await fetch(`${BENCH_API}/api/operator/cases/${id}/partner-candidates`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { data } = (await answer.json()) as { data: unknown[] };
    took.push(performance.now() - startedAt);
    offered += data.length;
  }
  took.sort((a, b) => a - b);
  const at = (share: number) => (took[Math.floor(share * took.length)] ?? 0).toFixed(1);
  console.log(
    `${name}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, ${(offered / rows.length).toFixed(0)} offered of each`,
  );
}

async function main(): Promise<void> {
  const api = await startBenchApi();
  const database = new Client({ connectionString: api.superuserUrl });
  await database.connect();
  try {
    await seed(database);
    const token = await signInAs("operator");
    await measure("as it would be", database, token);
    await database.query(
      `INSERT INTO partner_service_areas (partner_id, prefecture, city)
       SELECT p.id, a.prefecture, NULL FROM partners p, (SELECT DISTINCT prefecture FROM customers) a
       ON CONFLICT DO NOTHING`,
    );
    await database.query("VACUUM ANALYZE");
    await measure("all 2,000 in one place", database, token);
  } finally {
    await database.end();
    await api.stop();
  }
}

await main();
