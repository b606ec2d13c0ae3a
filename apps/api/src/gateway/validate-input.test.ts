import { defineEndpoint } from "@magokoro/contract/core/endpoint";
import { idParams, requiredText, rowId } from "@magokoro/contract/core/fields";
import { speakJapanese } from "@magokoro/contract/core/japanese-messages";
import { defineList } from "@magokoro/contract/core/list";
import { z } from "zod";
import { AppError } from "../platform/app-error";
import { validateInput } from "./validate-input";

speakJapanese();

const LIST = defineList({
  noun: "試験",
  columns: { createdAt: { header: "受付", sorts: "instant" } },
  defaultSort: { by: "createdAt", order: "desc" },
  filters: {},
});

const endpoint = defineEndpoint({
  id: "test.update",
  method: "PUT",
  path: "/api/operator/tests/{id}",
  summary: "For this test",
  tag: "cases",
  access: { permission: "cases:write", roles: ["operator"] },
  params: idParams,
  query: LIST.query,
  body: z.strictObject({ title: requiredText(10), visit: z.strictObject({ conciergeIds: z.array(rowId) }) }),
  response: z.null(),
});

const VALID = { params: { id: "7" }, query: {}, body: { title: "草取り", visit: { conciergeIds: [1] } } };

function problemsOf(input: Partial<typeof VALID> | Record<string, unknown>) {
  try {
    validateInput(endpoint, { ...VALID, ...input });
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, details: error.details };
    throw error;
  }
  return { code: "OK" };
}

describe("input", () => {
  it("comes out as the descriptor says: numbers, defaults, trimmed text", () => {
    const { params, query, body } = validateInput(endpoint, {
      ...VALID,
      body: { ...VALID.body, title: "  草取り " },
    });
    expect(params).toEqual({ id: 7 });
    expect(query).toEqual({ page: 1, limit: 20, sort: "createdAt", order: "desc" });
    expect(body).toEqual(VALID.body);
  });

  it("tells every problem at once, in Japanese, by field", () => {
    const { code, details } = problemsOf({
      query: { page: "0", order: "sideways" },
      body: { title: "あ".repeat(11), visit: { conciergeIds: [1, -1] } },
    });
    expect(code).toBe("VALIDATION_ERROR");
    expect(details).toEqual({
      page: "1以上の数で指定してください。",
      order: "並べ替えの向きを確認してください。",
      title: "10文字以内で入力してください。",
      "visit.conciergeIds.1": "番号を確認してください。",
    });
  });

  it("says of missing and mistyped fields what to do", () => {
    expect(problemsOf({ body: { visit: { conciergeIds: "1" } } }).details).toEqual({
      title: "入力してください。",
      "visit.conciergeIds": "一覧で入力してください。",
    });
  });

  it("refuses unknown fields, each by its own path", () => {
    const { details } = problemsOf({
      body: { ...VALID.body, admin: true, visit: { conciergeIds: [], price: 0 } },
    });
    expect(details).toEqual({
      "visit.price": "この項目は受け付けていません。",
      admin: "この項目は受け付けていません。",
    });
  });

  it.each(["__proto__", "constructor", "prototype"])("does not let %s through", (key) => {
    const body: unknown = JSON.parse(`{"title":"a","visit":{"conciergeIds":[]},"${key}":{"isAdmin":true}}`);
    const { code, details } = problemsOf({ body });
    expect(code).toBe("VALIDATION_ERROR");
    expect(Object.getPrototypeOf(details)).toBe(Object.prototype);
    expect(Object.hasOwn(Object.prototype, "isAdmin")).toBe(false);
  });

  it.each([null, [], "text", 1, true, undefined])("refuses a body that is no object: %j", (body) => {
    expect(problemsOf({ body }).code).toBe("VALIDATION_ERROR");
  });

  it.each(["0", "-1", "abc", "1.5", "1e3", "2147483648", "99999999999", "", " 1", "1;DROP", "１", "0x10"])(
    "takes a path that cannot name a row for a row that does not exist: %j",
    (id) => {
      expect(problemsOf({ params: { id } }).code).toBe("NOT_FOUND");
    },
  );

  it("refuses a query that repeats a field or nests one", () => {
    expect(problemsOf({ query: { page: ["1", "2"] } }).code).toBe("VALIDATION_ERROR");
    expect(problemsOf({ query: { page: { $gt: "" } } }).code).toBe("VALIDATION_ERROR");
  });

  it("answers a flood of problems with a short list and short names", () => {
    const flood = Object.fromEntries(
      Array.from({ length: 5_000 }, (_, number) => [`${"x".repeat(200)}${number}`, 1]),
    );
    const { details } = problemsOf({
      body: { ...flood, title: "a", visit: { conciergeIds: Array(5_000).fill(-1) } },
    });
    const fields = Object.keys(Object(details));
    expect(fields).toHaveLength(50);
    expect(Math.max(...fields.map((field) => field.length))).toBeLessThanOrEqual(60);
  });

  it("hands nothing on that has no descriptor", () => {
    const bare = defineEndpoint({
      ...endpoint,
      path: "/api/operator/tests",
      params: undefined,
      query: undefined,
      body: undefined,
    } as never);
    expect(validateInput(bare, { params: { id: "1" }, query: { q: "1" }, body: { a: 1 } })).toEqual({});
  });
});
