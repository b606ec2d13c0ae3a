import { defineList, type ListQueryOf } from "@magokoro/contract/core/list";
import { choice, rowFilter } from "@magokoro/contract/core/list-filters";
import { Client } from "pg";
import { createTestDatabase, type TestDatabase } from "../../../../../../tools/test/create-test-database";
import { Database } from "../database";
import { int, text } from "../expressions";
import type { Scope } from "../scope";
import { selection } from "../selection";
import { findPage, type Page } from "./find-page";
import { defineListSource, ordered, orderedById, orderedOrNull } from "./list-source";

const OPERATOR: Scope = { kind: "all", role: "operator", userId: 1 };

const list = defineList({
  noun: "訪問",
  searchHint: "名前",
  columns: {
    name: { header: "名前", sorts: "text" },
    visitedAt: { header: "訪問", sorts: "instant" },
    day: { header: "日", sorts: "day" },
  },
  sorts: { fee: "number", id: "instant" },
  defaultSort: { by: "visitedAt", order: "desc" },
  filters: {
    fee: rowFilter("料金"),
    state: choice("状態", {
      options: (viewer) =>
        viewer === "admin" ? [["open", "未"] as const, ["done", "済"] as const] : [["open", "未"] as const],
    }),
  },
});

const SOURCE = defineListSource(list, {
  table: "visits v",
  id: "v.id",
  sorts: {
    name: ordered("v.name"),
    visitedAt: orderedOrNull("v.visited_at"),
    day: orderedOrNull("v.day"),
    fee: ordered("v.fee"),
    id: orderedById,
  },
  filters: { fee: "v.fee", state: (where, state) => where.add("v.state = ?", state) },
  search: (where, word) => [
    `SELECT s.id FROM visits s WHERE s.name = ${where.param(word)}`,
    `SELECT s.id FROM visits s WHERE s.fee::text = ${where.param(word)}`,
  ],
  selection: selection({ id: int("v.id"), name: text("v.name") }),
  joins: "",
});

type Row = { id: number; name: string };
type Asked = Record<string, string>;

describe("a page of a list", () => {
  let database: TestDatabase;
  let owner: Client;
  let db: Database;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query(
      `CREATE TABLE visits (id integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY, name text NOT NULL, visited_at timestamptz, day date,
         fee integer NOT NULL, state text NOT NULL DEFAULT 'open');
       GRANT SELECT ON visits TO magokoro_operator`,
    );
    db = new Database({ url: database.appUrl, poolSize: 2, checksRows: true });
  });
  afterAll(async () => {
    await owner.end();
    await db.close();
    await database.drop();
  });
  beforeEach(() => owner.query("TRUNCATE visits RESTART IDENTITY"));

  const find = (asked: Asked, viewer: "admin" | "operator" = "operator"): Promise<Page<Row>> => {
    const query: ListQueryOf<typeof list> = list.query.parse(asked);
    return db.read(OPERATOR, (tx) => findPage(tx, SOURCE, query, { viewer, now: new Date() }));
  };
  const idsOf = ({ rows }: Page<Row>) => rows.map(({ id }) => id);
  const insert = (rows: string) => owner.query(`INSERT INTO visits (name, visited_at, day, fee) ${rows}`);

  /** All pages one after the other, by what each says follows. */
  async function walk(asked: Asked, way: "next" | "previous", from?: string): Promise<number[][]> {
    const pages: number[][] = [];
    let at = from;
    do {
      const page = await find({ ...asked, ...(at && { [way === "next" ? "after" : "before"]: at }) });
      pages.push(idsOf(page));
      at = page.meta[way] ?? undefined;
    } while (at && pages.length < 50);
    return pages;
  }

  it("of nothing is one empty page", async () => {
    const { rows, meta } = await find({});
    expect(rows).toEqual([]);
    expect(meta).toEqual({
      total: 0,
      isTotalExact: true,
      page: 1,
      limit: 20,
      totalPages: 1,
      next: null,
      previous: null,
    });
  });

  it("that holds all there is has none beside it; one row more makes a second", async () => {
    await insert("SELECT 'n' || n, now(), NULL, n FROM generate_series(1, 10) n");
    expect((await find({ limit: "10" })).meta).toMatchObject({
      total: 10,
      totalPages: 1,
      next: null,
      previous: null,
    });
    await insert("VALUES ('more', now() - interval '1 year', NULL, 1)");
    const first = await find({ limit: "10" });
    expect(first.meta).toMatchObject({ total: 11, totalPages: 2, previous: null });
    const second = await find({ limit: "10", page: "2", after: first.meta.next ?? "" });
    expect(idsOf(second)).toEqual([11]);
    expect(second.meta).toMatchObject({ page: 2, next: null, previous: expect.any(String) });
    expect(idsOf(await find({ limit: "10", before: second.meta.previous ?? "" }))).toEqual(idsOf(first));
  });

  it.each([
    ["visitedAt", "desc", [5, 4, 2, 1, 7, 6, 3]],
    ["visitedAt", "asc", [1, 2, 4, 5, 3, 6, 7]],
    ["day", "desc", [7, 2, 1, 6, 5, 4, 3]],
    ["day", "asc", [1, 2, 7, 3, 4, 5, 6]],
    ["fee", "desc", [7, 6, 5, 4, 3, 2, 1]],
    ["name", "asc", [7, 1, 2, 3, 4, 5, 6]],
    ["id", "desc", [7, 6, 5, 4, 3, 2, 1]],
  ])(
    "sorted by %s %s is the same by number, forwards and back; what has no value comes last",
    async (sort, order, all) => {
      // Moments within one millisecond, days equal and missing, a name with the sign that parts a cursor.
      await insert(`VALUES
      ('い', '2026-01-01T00:00:00.000100Z', '2026-01-01', 1), ('う', '2026-01-01T00:00:00.000200Z', '2026-01-02', 2),
      ('え', NULL, NULL, 3), ('お', '2026-01-01T00:00:00.000300Z', NULL, 4), ('か', '2026-01-01T00:00:00.000400Z', NULL, 5),
      ('き', NULL, NULL, 6), ('あ~1~', NULL, '2026-01-03', 7)`);
      for (const limit of [1, 2, 3, 6]) {
        const asked = { sort, order, limit: String(limit) };
        const forwards = await walk(asked, "next");
        expect(forwards.flat()).toEqual(all);
        const numbered = await Promise.all(forwards.map((_, at) => find({ ...asked, page: String(at + 1) })));
        expect(numbered.map(idsOf)).toEqual(forwards);
        const last = numbered.at(-1)?.meta.previous;
        const back = last ? await walk(asked, "previous", last) : [];
        expect(back.toReversed().flat()).toEqual(forwards.slice(0, -1).flat());
      }
      expect(idsOf(await find({ sort, order, limit: "3", page: "4" }))).toEqual([]);
    },
  );

  it("doubles and loses nothing when rows come and go between two pages", async () => {
    await insert(
      "SELECT 'n', timestamptz '2026-01-01' + n * interval '1 hour', NULL, n FROM generate_series(1, 9) n",
    );
    const first = await find({ limit: "3" });
    expect(idsOf(first)).toEqual([9, 8, 7]);
    await insert("SELECT 'new', timestamptz '2026-02-01', NULL, n FROM generate_series(1, 5) n");
    await owner.query("DELETE FROM visits WHERE id IN (7, 5)");
    const second = await find({ limit: "3", page: "2", after: first.meta.next ?? "" });
    expect(idsOf(second)).toEqual([6, 4, 3]);
    expect(idsOf(await find({ limit: "3", before: second.meta.previous ?? "" }))).toEqual([10, 9, 8]);
  });

  it("counts exactly to 10,000 and says from there on that there are more", async () => {
    await insert(
      "SELECT 'n', timestamptz '2026-01-01' + n * interval '1 second', NULL, 1 FROM generate_series(1, 10000) n",
    );
    expect((await find({})).meta).toMatchObject({ total: 10_000, isTotalExact: true, totalPages: 500 });
    await insert("SELECT 'n', NULL, NULL, 1 FROM generate_series(1, 60)");
    const last = await find({ page: "500" });
    expect(last.meta).toMatchObject({ total: 10_000, isTotalExact: false, totalPages: 500 });
    expect(idsOf(last)).toEqual(Array.from({ length: 20 }, (_, at) => 20 - at));
    // A page has a number no further; by the row beside it, it has a neighbour.
    expect((await find({ page: "501" })).rows).toEqual([]);
    const beyond = await walk({}, "next", last.meta.next ?? "");
    expect(beyond.flat()).toEqual(Array.from({ length: 60 }, (_, at) => 10_060 - at));
    const back = await find({ before: (await find({ after: last.meta.next ?? "" })).meta.previous ?? "" });
    expect(idsOf(back)).toEqual(idsOf(last));
  });

  it("finds by any of the ways of a search, each row once", async () => {
    await insert(
      "VALUES ('7', NULL, NULL, 7), ('x', NULL, NULL, 7), ('7', NULL, NULL, 1), ('y', NULL, NULL, 2)",
    );
    const { rows, meta } = await find({ search: "7", sort: "id" });
    expect(rows.map(({ id }) => id)).toEqual([3, 2, 1]);
    expect(meta.total).toBe(3);
    expect(idsOf(await find({ search: "7", fee: "7", sort: "id" }))).toEqual([2, 1]);
  });

  it.each([
    [{ state: "done" }, "state", "状態の選択肢から選んでください。"],
    [{ sort: "fee", after: "fee~desc~7" }, "after", expect.stringContaining("ページの位置")],
    [{ sort: "fee", before: "fee~desc~7" }, "before", expect.stringContaining("ページの位置")],
  ])(
    "is refused by field for what the viewer has no word for, or a position that is none: %j",
    async (asked, field, sentence) => {
      await expect(find(asked)).rejects.toMatchObject({
        code: "VALIDATION_ERROR",
        details: { [field]: sentence },
      });
    },
  );

  it("takes the word of a role that has it", async () => {
    await expect(find({ state: "done" }, "admin")).resolves.toMatchObject({ rows: [] });
  });
});
