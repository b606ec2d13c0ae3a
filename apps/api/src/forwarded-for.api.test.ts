import { startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient } from "./testing/test-client";

const WRONG = { password: "Wrong-password-1" };
const TRIES = 5;

/** What a sender writes into X-Forwarded-For itself, before our proxies append to it. */
const CLAIMS = [
  ["198.51.100.1"],
  ["198.51.100.2", "192.0.2.2", "127.0.0.1"],
  ["2001:db8::3"],
  ["unknown", "_hidden"],
  ["", "'"],
  ["198.51.100.6:4711"],
  Array<string>(500).fill("198.51.100.7"),
];

/** Headers that other servers believe and that this one has no reason to. */
const rumours = (number: number) => ({
  forwarded: `for=203.0.113.${number}`,
  "x-real-ip": `203.0.113.${number}`,
  "x-client-ip": `203.0.113.${number}`,
  "x-cluster-client-ip": `203.0.113.${number}`,
  "true-client-ip": `203.0.113.${number}`,
  "cf-connecting-ip": `203.0.113.${number}`,
});

/**
 * Each proxy appends the address it was spoken to from, so only the entries of our own proxies, from the
 * right, say anything. The login limit shows whom the API believes: it counts by account and address.
 */
describe.each<[hops: number, chain: (client: string) => string[]]>([
  [0, () => []],
  [1, (client) => [client]],
  [2, (client) => [client, "10.0.0.1"]],
])("behind %d proxies", (hops, chain) => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi({ environment: { TRUSTED_PROXY_HOPS: String(hops) } });
  });
  afterAll(() => api.stop());

  /** As the API receives it: what the sender claims, then what our proxies appended. */
  const attempt = async (email: string, claims: string[], client: string, number = 0): Promise<number> => {
    const forwardedFor = [...claims, ...chain(client)].join(", ");
    const headers = { ...rumours(number), ...(forwardedFor && { "x-forwarded-for": forwardedFor }) };
    return (await new TestClient(api).post("/api/auth/login", { ...WRONG, email }, { headers })).status;
  };

  it("a sender who claims to be somebody else at each try stays the one it is", async () => {
    const statuses: number[] = [];
    for (const [number, claims] of CLAIMS.entries())
      statuses.push(await attempt("victim@example.jp", claims, "203.0.113.200", number));
    expect(statuses).toEqual([...Array<number>(TRIES).fill(401), 429, 429]);
  });

  it("a sender locked out does not lock out the owner of the address it claims to have", async () => {
    const email = "owner@example.jp";
    for (let number = 0; number < TRIES; number += 1) await attempt(email, ["203.0.113.77"], "203.0.113.66");
    expect(await attempt(email, [], "203.0.113.66")).toBe(429);
    // Without a proxy everybody here is 127.0.0.1, and there is no other owner to be seen.
    if (hops > 0) expect(await attempt(email, [], "203.0.113.77")).toBe(401);
  });
});
