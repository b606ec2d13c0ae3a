import { cursorText } from "./list-cursor";
import { defineList } from "./list";
import { choice, dayFilter, flagFilter, rowFilter } from "./list-filters";

const list = defineList({
  noun: "案件",
  searchHint: "件名",
  columns: { createdAt: { header: "受付", sorts: "instant" }, title: { header: "件名" } },
  sorts: { kana: "text", fee: "number", visitDay: "day" },
  defaultSort: { by: "createdAt", order: "desc" },
  filters: {
    status: choice("状態", {
      options: [
        ["open", "未対応"],
        ["done", "完了"],
      ],
    }),
    partnerId: rowFilter("加盟店"),
    from: dayFilter("始め"),
    isLate: flagFilter("遅れ"),
  },
});

const problemsOf = (asked: Record<string, string>) => {
  const { error } = list.query.safeParse(asked);
  return error?.issues.map(({ path, message }) => [path.join("."), message]);
};

describe("a list's query", () => {
  it("is whole without a word", () => {
    expect(list.query.parse({})).toEqual({ page: 1, limit: 20, sort: "createdAt", order: "desc" });
  });

  it("takes the snake_case names of old links", () => {
    expect(list.query.parse({ sort: "created_at" })).toMatchObject({ sort: "createdAt" });
    expect(list.query.parse({ sort: "visit_day" })).toMatchObject({ sort: "visitDay" });
  });

  it("reads its filters as the database needs them", () => {
    const asked = { status: "done", partnerId: "7", from: "2026-04-01", isLate: "true", search: " 草 " };
    expect(list.query.parse(asked)).toMatchObject({
      status: "done",
      partnerId: 7,
      from: "2026-04-01",
      isLate: true,
      search: "草",
    });
  });

  it.each([
    [{ sort: "title" }, "sort", "並べ替えの項目を確認してください。"],
    [{ sort: "__proto__" }, "sort", "並べ替えの項目を確認してください。"],
    [{ order: "sideways" }, "order", "並べ替えの向きを確認してください。"],
    [{ page: "abc" }, "page", "1以上の数で指定してください。"],
    [{ limit: "101" }, "limit", "100以下で指定してください。"],
    [{ status: "bogus" }, "status", "状態の選択肢から選んでください。"],
    [{ partnerId: "x" }, "partnerId", "番号を確認してください。"],
    [{ from: "2026-02-30" }, "from", "存在する日付を入力してください（例: 2026-04-01）。"],
  ])("refuses what it does not have, by field: %j", (asked, field, sentence) => {
    expect(problemsOf(asked)).toEqual([[field, sentence]]);
  });

  it("refuses filters and columns it does not know", () => {
    expect(list.query.safeParse({ colour: "red", columns: "title" }).error?.issues[0]).toMatchObject({
      code: "unrecognized_keys",
      keys: ["colour", "columns"],
    });
  });
});

describe("a position", () => {
  it.each([
    { sort: "createdAt", order: "desc", id: 345, value: "1764061052123456" },
    { sort: "createdAt", order: "desc", id: 345, value: null },
    { sort: "kana", order: "asc", id: 1, value: "やまだ~はなこ" },
    { sort: "kana", order: "asc", id: 1, value: "" },
    { sort: "fee", order: "asc", id: 2, value: "-5" },
    { sort: "visitDay", order: "desc", id: 3, value: "20545" },
  ] as const)("is what it was: %j", (cursor) => {
    const { sort, order } = cursor;
    expect(list.query.parse({ sort, order, after: cursorText(cursor) }).after).toEqual(cursor);
    expect(list.query.parse({ sort, order, before: cursorText(cursor) }).before).toEqual(cursor);
  });

  it.each([
    "",
    "nonsense",
    "createdAt~desc",
    "createdAt~desc~0",
    "createdAt~desc~1~abc",
    "createdAt~desc~1~99999999999999999",
    "createdAt~up~1~5",
    "title~desc~1~5",
    "constructor~desc~1~5",
    "createdAt~desc~9999999999~5",
  ])("that is broken is refused: %j", (after) => {
    expect(problemsOf({ after })).toEqual([["after", expect.stringContaining("読み取れません")]]);
  });

  it.each([
    "fee~asc~1~2147483648",
    "visitDay~asc~1~99999999",
    `kana~asc~1~\u0000`,
    `kana~asc~1~${"長".repeat(501)}`,
  ])("that the database could not compare is refused: %j", (after) => {
    const [sort = ""] = after.split("~");
    expect(problemsOf({ sort, order: "asc", after })).toHaveLength(1);
  });

  it("of another order is refused, and two at once are", () => {
    const after = "createdAt~desc~1~5";
    expect(problemsOf({ after, order: "asc" })).toEqual([
      ["after", expect.stringContaining("並べ替えを変えた")],
    ]);
    expect(problemsOf({ before: after, sort: "fee" })).toEqual([
      ["before", expect.stringContaining("並べ替えを変えた")],
    ]);
    expect(problemsOf({ after, before: after })).toEqual([["before", expect.stringContaining("一つだけ")]]);
  });
});
