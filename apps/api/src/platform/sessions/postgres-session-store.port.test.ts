import { Pool } from "pg";
import { createTestDatabase, type TestDatabase } from "../../../../../tools/test/create-test-database";
import { createPostgresSessionStore } from "./postgres-session-store";
import { describeSessionStore } from "./session-store.contract";

let database: TestDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new Pool({ connectionString: database.appUrl, options: "-c role=magokoro_system", max: 5 });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

async function dump(): Promise<string> {
  const { rows } = await pool.query(
    "SELECT s::text AS row FROM sessions s UNION ALL SELECT t::text FROM session_spent_tokens t",
  );
  return rows.map(({ row }) => row).join("\n");
}

describeSessionStore("PostgreSQL", () => ({
  createStore: (clock) => createPostgresSessionStore(pool, clock),
  // Expiry is compared with the clock the store was given.
  passTime: () => Promise.resolve(),
  dump,
}));
