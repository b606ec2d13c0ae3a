import { withClient } from "../migrate/ensure-database";
import { createTestDatabase, type TestDatabase } from "../../../../tools/test/create-test-database";

describe("row-level security of the migrated database", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const PERSONLESS = [
    "service_types",
    "support_types",
    "services",
    "case_number_counters",
    "rate_limits",
    "cache_entries",
  ];

  it("is forced on every table with a person or a store", async () => {
    const { rows } = await withClient(database.ownerUrl, (client) =>
      client.query<{ relname: string; forced: boolean }>(
        `SELECT relname, relrowsecurity AND relforcerowsecurity AS forced FROM pg_class
         WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
      ),
    );
    const open = rows.filter((row) => !row.forced).map((row) => row.relname);
    expect(open.sort()).toEqual([...PERSONLESS].sort());
  });

  it("binds a login that owns nothing and cannot bypass it", async () => {
    const { rows } = await withClient(database.appUrl, (client) =>
      client.query(
        `SELECT rolsuper, rolbypassrls, rolinherit,
           (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned
         FROM pg_roles r WHERE rolname = current_user`,
      ),
    );
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolinherit: false, owned: 0 }]);
  });

  it("lets the bare login read nothing", async () => {
    await withClient(database.appUrl, async (client) => {
      await expect(client.query("SELECT 1 FROM customers")).rejects.toThrow("permission denied");
    });
  });
});
