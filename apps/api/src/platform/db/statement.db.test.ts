import {
  bigint,
  boolean,
  customType,
  date,
  doublePrecision,
  integer,
  jsonb,
  pgTable,
  text as textColumn,
  time,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { Client } from "pg";
import { z } from "zod";
import { createTestDatabase, type TestDatabase } from "../../../../../tools/test/create-test-database";
import { columnsBut, columnsIn, columnsOf, columnsOrNullOf } from "./columns-of";
import { Database } from "./database";
import {
  bool,
  bytesOrNull,
  day,
  floatOrNull,
  instant,
  instantOrNull,
  int,
  intList,
  manyOf,
  oneOf,
  text,
  textList,
  textOrNull,
} from "./expressions";
import type { Scope } from "./scope";
import { selection, type RowOf } from "./selection";
import { returning, select } from "./statement";

const OPERATOR: Scope = { kind: "all", role: "operator", userId: 1 };

const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });

const visits = pgTable("visits", {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  helperName: textColumn().notNull(),
  status: textColumn().$type<"open" | "closed">().notNull(),
  onDay: date(),
  fromTime: time(),
  startedAt: timestamp({ withTimezone: true, mode: "date" }),
  helperIds: integer().array().notNull(),
  tags: textColumn().array().notNull(),
  facts: jsonb().$type<{ floor: number }>(),
  seal: bytes(),
  lastStep: bigint({ mode: "number" }).notNull(),
  latitude: doublePrecision(),
  uploadId: uuid(),
  isHidden: boolean().notNull(),
});

const COLUMNS = [
  "id",
  "helperName",
  "status",
  "onDay",
  "fromTime",
  "startedAt",
  "helperIds",
  "tags",
  "facts",
  "seal",
  "lastStep",
  "latitude",
  "uploadId",
  "isHidden",
] as const;
const VISIT = selection(columnsOf(visits, "v", COLUMNS));
const ALL = select(VISIT, "FROM visits v ORDER BY v.id");

const FULL: RowOf<typeof VISIT> = {
  id: 1,
  helperName: "三浦",
  status: "open",
  onDay: "2026-04-01",
  fromTime: "09:30",
  startedAt: new Date("2026-04-01T00:30:00Z"),
  helperIds: [7, 8],
  tags: ["至急"],
  facts: { floor: 2 },
  seal: Buffer.from([1, 255]),
  lastStep: 58_000_000_000,
  latitude: 35.5,
  uploadId: "7d444840-9dc0-11d1-b245-5ffdce74fad2",
  isHidden: false,
};
const EMPTY: RowOf<typeof VISIT> = {
  ...FULL,
  id: 2,
  onDay: null,
  fromTime: null,
  startedAt: null,
  helperIds: [],
  tags: [],
  facts: null,
  seal: null,
  latitude: null,
  uploadId: null,
};

describe("a statement", () => {
  let database: TestDatabase;
  let db: Database;
  let owner: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    db = new Database({ url: database.appUrl, poolSize: 2, checksRows: true });
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query(
      `CREATE TABLE visits (id integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY, helper_name text, status text, on_day date,
         from_time time, started_at timestamptz, helper_ids integer[], tags text[], facts jsonb, seal bytea, last_step bigint,
         latitude double precision, upload_id uuid, is_hidden boolean);
       GRANT ALL ON visits TO magokoro_operator`,
    );
    await owner.query(
      `INSERT INTO visits (helper_name, status, on_day, from_time, started_at, helper_ids, tags, facts, seal, last_step, latitude,
         upload_id, is_hidden)
       VALUES ('三浦', 'open', '2026-04-01', '09:30', '2026-04-01T09:30+09:00', '{7,8}', '{至急}', '{"floor": 2}', '\\x01ff',
         58000000000, 35.5, '7d444840-9dc0-11d1-b245-5ffdce74fad2', false),
         ('三浦', 'open', null, null, null, '{}', '{}', null, null, 58000000000, null, null, false)`,
    );
  });
  afterAll(async () => {
    await owner.end();
    await db.close();
    await database.drop();
  });

  it("answers each kind of column as its type says, days and times of day as text", async () => {
    await expect(db.read(OPERATOR, (tx) => tx.query(ALL))).resolves.toEqual([FULL, EMPTY]);
  });

  it("reads in SQL as one would write it by hand", () => {
    const short = selection({
      ...columnsOf(visits, "v", ["id", "helperName", "onDay", "fromTime"]),
      visitor: textOrNull("p.name"),
      total: int("count(*)"),
    });
    expect(select(short, "FROM visits v").text).toBe(
      `SELECT v.id, v.helper_name AS "helperName", v.on_day::text AS "onDay", to_char(v.from_time, 'HH24:MI') AS "fromTime",`.concat(
        ` (p.name)::text AS "visitor", (count(*))::int AS "total" FROM visits v`,
      ),
    );
  });

  it("has one name for one text, so that a connection plans it once", async () => {
    expect(select(VISIT, "FROM visits v ORDER BY v.id").name).toBe(ALL.name);
    expect(select(VISIT, "FROM visits v").name).not.toBe(ALL.name);
    const counted = select(
      selection({ plans: int("count(*)") }),
      "FROM pg_prepared_statements WHERE name = $1",
    );
    const [known] = await db.read(OPERATOR, async (tx) => {
      await tx.query(ALL);
      await tx.query(ALL);
      return tx.query(counted, [ALL.name]);
    });
    expect(known).toEqual({ plans: 1 });
  });

  it("answers expressions as they are cast", async () => {
    const words = selection({
      count: int("SELECT count(*) FROM visits"),
      half: floatOrNull("1.0 / 2"),
      seal: bytesOrNull("v.seal"),
      isOpen: bool("v.status = 'open'"),
      status: oneOf(["open", "closed"], "v.status"),
      on: day("v.on_day"),
      at: instant("v.started_at"),
      never: instantOrNull("NULL"),
      nobody: textOrNull("NULL"),
      name: text("v.helper_name || v.id"),
      ids: intList("v.helper_ids"),
      letters: textList("ARRAY['a', 'b']"),
    });
    const [row] = await db.read(OPERATOR, (tx) =>
      tx.query(select(words, "FROM visits v WHERE v.id = $1"), [1]),
    );
    expect(row).toEqual({
      count: 2,
      half: 0.5,
      seal: FULL.seal,
      isOpen: true,
      status: "open",
      on: "2026-04-01",
      at: FULL.startedAt,
      never: null,
      nobody: null,
      name: "三浦1",
      ids: [7, 8],
      letters: ["a", "b"],
    });
  });

  it("answers the rows that belong to a row, in their order, and an empty list for none", async () => {
    const parts = selection({
      ...columnsOf(visits, "v", ["id"]),
      helpers: manyOf({ id: int("g"), isFirst: bool("g = 7") }, "FROM unnest(v.helper_ids) g", "g DESC"),
    });
    const rows = await db.read(OPERATOR, (tx) => tx.query(select(parts, "FROM visits v ORDER BY v.id")));
    expect(rows).toEqual([
      {
        id: 1,
        helpers: [
          { id: 8, isFirst: false },
          { id: 7, isFirst: true },
        ],
      },
      { id: 2, helpers: [] },
    ]);
  });

  it("reads the columns an answer names too, and those that are not left out", async () => {
    const answer = z.object({ id: z.int(), onDay: z.string().nullable(), badge: z.string() });
    const named = select(selection(columnsIn(visits, "v", answer)), "FROM visits v WHERE v.id = 1");
    const most = columnsBut(visits, "v", ["seal", "facts"]);
    await expect(db.read(OPERATOR, (tx) => tx.query(named))).resolves.toEqual([
      { id: 1, onDay: "2026-04-01" },
    ]);
    expect(Object.keys(most)).toEqual(COLUMNS.filter((name) => name !== "seal" && name !== "facts"));
  });

  it("knows that the far side of a left join may be missing", async () => {
    const joined = selection({
      ...columnsOf(visits, "v", ["id"]),
      ...columnsOrNullOf(visits, "w", ["helperName"]),
    });
    const rows = await db.read(OPERATOR, (tx) =>
      tx.query(select(joined, "FROM visits v LEFT JOIN visits w ON w.id = v.id AND w.id = 1 ORDER BY v.id")),
    );
    expect(rows).toEqual([
      { id: 1, helperName: "三浦" },
      { id: 2, helperName: null },
    ]);
  });

  it("answers what a change touched, and a count where nobody reads the rows", async () => {
    const moved = returning(
      "UPDATE visits SET latitude = 36 WHERE id = $1",
      selection(columnsOf(visits, "visits", ["id", "latitude"])),
    );
    await db.write(OPERATOR, async (tx) => {
      await expect(tx.query(moved, [1])).resolves.toEqual([{ id: 1, latitude: 36 }]);
      await expect(tx.run("UPDATE visits SET latitude = 35.5 WHERE id = $1", [1])).resolves.toBe(1);
      await expect(tx.run("UPDATE visits SET latitude = 1 WHERE id = $1", [99])).resolves.toBe(0);
      await expect(tx.run("SELECT 1 FROM visits FOR UPDATE")).resolves.toBe(2);
    });
  });

  describe("whose row is not what was selected", () => {
    const readOne = (fields: Parameters<typeof selection>[0], checksRows = true) => {
      const source = checksRows ? db : lenient;
      return source.read(OPERATOR, (tx) =>
        tx.query(select(selection(fields), "FROM visits v WHERE v.id = 2")),
      );
    };
    let lenient: Database;
    beforeAll(() => {
      lenient = new Database({ url: database.appUrl, poolSize: 1 });
    });
    afterAll(() => lenient.close());

    it.each<[string, Parameters<typeof selection>[0], string]>([
      ["a null where none may be", { at: instant("v.started_at") }, "at is null"],
      ["a moment without end", { at: instant("'infinity'") }, "at is a number"],
      ["a word that is none of the few", { status: oneOf(["closed"], "v.status") }, "status is a string"],
      ["a null in a list", { ids: intList("ARRAY[1, NULL]") }, "ids is a object"],
      [
        "a null in a part of it",
        { parts: manyOf({ id: int("NULL") }, "FROM generate_series(1, 2) g", "g") },
        "parts is a object",
      ],
    ])("is an error in tests: %s", async (_what, fields, problem) => {
      await expect(readOne(fields)).rejects.toThrow(`a row is not what was selected: ${problem} in SELECT`);
    });

    it("is an error too where the table in the database allows what the schema does not", async () => {
      await owner.query("UPDATE visits SET tags = NULL WHERE id = 2");
      await expect(readOne(columnsOf(visits, "v", ["tags"]))).rejects.toThrow("tags is null");
      await owner.query("UPDATE visits SET tags = '{}' WHERE id = 2");
    });

    it("costs a running product nothing: it looks at no row", async () => {
      await expect(readOne({ at: instant("v.started_at") }, false)).resolves.toEqual([{ at: null }]);
    });
  });

  it("of a column the table does not have is no statement", () => {
    // What a cast could smuggle past the types.
    const wrong = ["nothing"] as unknown as ["id"];
    expect(() => columnsOf(visits, "v", wrong)).toThrow("no such column: nothing");
  });

  // The last one here: it uses up the names.
  it("has a name no longer once a connection would keep too many plans, and is answered all the same", async () => {
    const texts = Array.from({ length: 600 }, (_, limit) => select(VISIT, `FROM visits v LIMIT ${limit}`));
    expect(texts.filter(({ name }) => name !== undefined).length).toBeLessThan(500);
    const [last] = texts.slice(-1);
    expect(last?.name).toBeUndefined();
    if (last) expect((await db.read(OPERATOR, (tx) => tx.query(last))).length).toBeGreaterThan(0);
    expect(select(VISIT, "FROM visits v ORDER BY v.id").name).toBe(ALL.name);
  });
});
