import { Pool } from "pg";
import { createTestDatabase, type TestDatabase } from "../../../../../tools/test/create-test-database";
import { freePort } from "../../../../../tools/test/servers/free-port";
import { systemClock } from "../clock/clock";
import { describeCache, describeUnreachableCache } from "./cache.contract";
import { createPostgresCache } from "./postgres-cache";

let database: TestDatabase;
let pool: Pool;
let deadPool: Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new Pool({ connectionString: database.appUrl, options: "-c role=magokoro_system", max: 2 });
  deadPool = new Pool({ host: "127.0.0.1", port: await freePort(), connectionTimeoutMillis: 500 });
});
afterAll(async () => {
  await deadPool.end();
  await pool.end();
  await database.drop();
});

describeCache("PostgreSQL", () => ({
  createCache: () => createPostgresCache(pool, systemClock, rethrow),
  corrupt: async (key) => {
    // jsonb cannot hold broken text; the nearest is a value nobody here would write.
    await pool.query("UPDATE cache_entries SET value = '[[]]' WHERE key = $1", [key]);
  },
}));

describeUnreachableCache("PostgreSQL", (onFailure) => createPostgresCache(deadPool, systemClock, onFailure));

function rethrow(error: unknown): never {
  throw error;
}
