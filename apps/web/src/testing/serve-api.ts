import type { Failure } from "@magokoro/contract/core/envelope";

export interface Asked {
  /** `GET /api/operator/cases?page=2` */
  call: string;
  body: unknown;
  idempotencyKey: string | null;
}

/** What the API says: data, a refusal, or nothing at all (`lost`). A promise of it keeps the screen waiting. */
export type Said = { data: unknown; meta?: object } | { error: Failure["error"]; status: number } | "lost";

/** By method and path, with or without the query. */
export type Answers = Record<string, (asked: Asked) => Said | Promise<Said>>;

export interface ServedApi {
  asked: Asked[];
  /** The calls since the last time this was asked. */
  news: () => string[];
  restore: () => void;
}

/** Stands in for the API where a browser is made of jsdom. */
export function serveApi(answers: Answers): ServedApi {
  const before = Object.getOwnPropertyDescriptor(globalThis, "fetch");
  const asked: Asked[] = [];
  let told = 0;
  const fetch = async (url: string, { method, body, headers }: RequestInit): Promise<Response> => {
    const one: Asked = {
      call: `${method ?? "GET"} ${url}`,
      body: typeof body === "string" ? JSON.parse(body) : undefined,
      idempotencyKey: new Map(Object.entries(headers ?? {})).get("idempotency-key") ?? null,
    };
    asked.push(one);
    const answer = answers[one.call] ?? answers[one.call.replace(/\?.*/, "")];
    if (!answer) throw new Error(`Nobody answers ${one.call}.`);
    const said = await answer(one);
    if (said === "lost") throw new TypeError("Failed to fetch");
    return responseOf(said);
  };
  Object.defineProperty(globalThis, "fetch", { value: fetch, configurable: true, writable: true });
  return {
    asked,
    news: () => {
      const calls = asked.slice(told).map(({ call }) => call);
      told = asked.length;
      return calls;
    },
    restore: () =>
      Object.defineProperty(globalThis, "fetch", before ?? { value: undefined, configurable: true }),
  };
}

function responseOf(said: Exclude<Said, "lost">): Response {
  const status = "error" in said ? said.status : 200;
  const envelope = { success: status === 200, ...("error" in said ? { error: said.error } : said) };
  // All that `callApi` reads of a response; jsdom has none of its own.
  return { status, ok: status === 200, headers: { get: () => null }, json: async () => envelope } as never;
}

export const refused = (code: Failure["error"]["code"], message: string, status = 409): Said => ({
  status,
  error: { code, message },
});

/** An answer that comes when the test says it. */
export function saidLater(): { said: Promise<Said>; say: (said: Said) => void } {
  let say: (said: Said) => void = () => undefined;
  const said = new Promise<Said>((resolve) => {
    say = resolve;
  });
  return { said, say };
}
