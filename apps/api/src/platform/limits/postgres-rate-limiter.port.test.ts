import { Pool } from "pg";
import { createTestDatabase, type TestDatabase } from "../../../../../tools/test/create-test-database";
import { createPostgresRateLimiter } from "./flexible-rate-limiter";
import { describeRateLimiter } from "./rate-limiter.contract";

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

describeRateLimiter("PostgreSQL", () => createPostgresRateLimiter(pool));
