import path from "node:path";
import { createTestDatabase, type TestDatabase } from "../../../../tools/test/create-test-database";
import { withClient } from "./ensure-database";
import { migrate } from "./migrate";

/** Whatever stands in the migrations: after each run the roles have what is declared, and no more. */
describe("a migration run", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const run = () =>
    migrate({
      ownerUrl: database.ownerUrl,
      jobsUrl: database.jobsUrl,
      migrationsDir: path.resolve("packages/database/migrations"),
    });
  const may = (role: string, table: string, right: string) =>
    withClient(database.ownerUrl, async (owner) => {
      const { rows } = await owner.query("SELECT has_table_privilege($1, $2, $3) AS may", [
        role,
        table,
        right,
      ]);
      return rows[0]?.may as boolean;
    });

  it("takes away what nobody declared and gives back what somebody took, column by column", async () => {
    await withClient(database.ownerUrl, (owner) =>
      owner.query(`GRANT SELECT ON customer_office_notes TO magokoro_partner;
        GRANT SELECT (password_hash) ON users TO magokoro_operator;
        REVOKE INSERT ON cases FROM magokoro_partner`),
    );
    await run();
    await expect(may("magokoro_partner", "customer_office_notes", "SELECT")).resolves.toBe(false);
    await expect(may("magokoro_partner", "cases", "INSERT")).resolves.toBe(true);
    await withClient(database.ownerUrl, async (owner) => {
      const { rows } = await owner.query(
        "SELECT has_column_privilege('magokoro_operator', 'users', 'password_hash', 'SELECT') AS may",
      );
      expect(rows).toEqual([{ may: false }]);
    });
  });

  it("changes the grants in one moment: whoever is at work is never without them", async () => {
    let isRunning = true;
    const refused: unknown[] = [];
    const working = withClient(database.appUrl, async (client) => {
      let turns = 0;
      while (isRunning || turns === 0) {
        turns += 1;
        await client
          .query("BEGIN; SET LOCAL ROLE magokoro_partner; SELECT count(*) FROM cases; COMMIT")
          .catch(async (error: unknown) => {
            refused.push(error);
            await client.query("ROLLBACK");
          });
      }
      return turns;
    });
    await run();
    isRunning = false;
    expect(await working).toBeGreaterThan(5);
    expect(refused).toEqual([]);
  });
});
