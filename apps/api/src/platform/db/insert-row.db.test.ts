import { integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { Client } from "pg";
import { createTestDatabase, type TestDatabase } from "../../../../../tools/test/create-test-database";
import type { Scope } from "./scope";
import { Database } from "./database";
import { insertRow, insertRowForId, insertRows } from "./insert-row";

const OPERATOR: Scope = { kind: "all", role: "operator", userId: 1 };

const letters = pgTable("letters", {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  sentBy: text().notNull(),
  copies: integer().notNull().default(1),
  tags: text().array().notNull().default([]),
  facts: jsonb(),
  /** Of which the operators' role knows nothing. */
  sealedNote: text(),
});

describe("insertRow", () => {
  let database: TestDatabase;
  let db: Database;
  let owner: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    db = new Database({ url: database.appUrl, poolSize: 2 });
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query(
      `CREATE TABLE letters (id integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY, sent_by text NOT NULL,
         copies integer NOT NULL DEFAULT 1, tags text[] NOT NULL DEFAULT '{}', facts jsonb, sealed_note text);
       GRANT SELECT (id, sent_by, copies, tags, facts), INSERT (id, sent_by, copies, tags, facts) ON letters TO magokoro_operator`,
    );
  });
  afterAll(async () => {
    await owner.end();
    await db.close();
    await database.drop();
  });

  const rowsOf = async (sender: string) =>
    (await owner.query("SELECT copies, tags, facts FROM letters WHERE sent_by = $1 ORDER BY id", [sender]))
      .rows;

  it("succeeds for a role that may not name one of the table's columns, where the query builder's own fails", async () => {
    const id = await db.write(OPERATOR, (tx) =>
      insertRowForId(tx, letters, { sentBy: "三浦", tags: ["至急"], facts: { page: 1 } }),
    );
    expect(id).toBeGreaterThan(0);
    await expect(rowsOf("三浦")).resolves.toEqual([{ copies: 1, tags: ["至急"], facts: { page: 1 } }]);
    await expect(
      db.write(OPERATOR, (tx) => tx.orm.insert(letters).values({ sentBy: "三浦" })),
    ).rejects.toMatchObject({ cause: { message: "permission denied for table letters" } });
  });

  it("still fails when the column is given: nothing is dropped silently", async () => {
    await expect(
      db.write(OPERATOR, (tx) => insertRow(tx, letters, { sentBy: "三浦", sealedNote: "x" })),
    ).rejects.toMatchObject({ cause: { message: "permission denied for table letters" } });
  });

  it("takes undefined as not given, and null as null", async () => {
    await db.write(OPERATOR, (tx) =>
      insertRow(tx, letters, { sentBy: "佐藤", copies: undefined, facts: null }),
    );
    await expect(rowsOf("佐藤")).resolves.toEqual([{ copies: 1, tags: [], facts: null }]);
  });

  it("inserts under an id that was handed out", async () => {
    await db.write(OPERATOR, (tx) => insertRow(tx, letters, { sentBy: "番号" }, { id: 900 }));
    const { rows } = await owner.query("SELECT sent_by FROM letters WHERE id = 900");
    expect(rows).toEqual([{ sent_by: "番号" }]);
  });

  it("inserts several rows, each with its own columns, and none without a statement", async () => {
    await db.write(OPERATOR, async (tx) => {
      await insertRows(tx, letters, [{ sentBy: "数名", copies: 3 }, { sentBy: "数名" }]);
      await insertRows(tx, letters, []);
    });
    await expect(rowsOf("数名")).resolves.toEqual([
      { copies: 3, tags: [], facts: null },
      { copies: 1, tags: [], facts: null },
    ]);
  });
});
