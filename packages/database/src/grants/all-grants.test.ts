import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { getTableName, isTable } from "drizzle-orm";
import { allGrants } from "./all-grants";
import { renderGrants } from "./render-grants";

const SCHEMA = path.resolve(__dirname, "../schema");
const MIGRATIONS = path.resolve("packages/database/migrations");
/** Up to here grants stood in the migrations. */
const LAST_WITH_GRANTS = "0006";
const TABLE_GRANT =
  /^[ \t]*GRANT\b[^;]*?\bON\s+(?!FUNCTION|SCHEMA|SEQUENCE|ALL\s+(?:FUNCTIONS|SEQUENCES))[^;]*;/gim;

describe("the grants", () => {
  it("are declared beside every table", async () => {
    const files = readdirSync(SCHEMA).filter((file) => !file.endsWith(".test.ts"));
    const rooms = await Promise.all(files.map((file) => import(`../schema/${file.replace(".ts", "")}`)));
    const tables = rooms.flatMap((room: object) => Object.values(room).filter(isTable)).map(getTableName);
    expect(allGrants.map(({ table }) => table).sort()).toEqual(tables.sort());
  });

  it("that migrate applies are those declared (else: npm run grants)", () => {
    expect(readFileSync(path.join(MIGRATIONS, "grants.sql"), "utf8")).toBe(renderGrants(allGrants));
  });

  it("in a migration, where a policy of it needs one at once, are declared too: the run takes away all others", () => {
    const declared = renderGrants(allGrants).split("\n");
    const inMigrations = readdirSync(MIGRATIONS)
      .filter((file) => /^\d{4}_/.test(file) && file.slice(0, 4) > LAST_WITH_GRANTS)
      .flatMap((file) => readFileSync(path.join(MIGRATIONS, file), "utf8").match(TABLE_GRANT) ?? []);
    expect(inMigrations.filter((grant) => !declared.includes(grant))).toEqual([]);
  });
});
