import { decodeJwt } from "jose";
import { TEST_PASSWORD, buildUser } from "./testing/builders";
import { exchangeRaw } from "./testing/exchange-raw";
import { expectRefusal } from "./testing/expect-refusal";
import { FILE_SECRET, HEADER, SIGNING_SECRET, forge, type Attempt, type Loot } from "./testing/forge-token";
import { startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient, type TestAnswer } from "./testing/test-client";
import { BY_CLAIMS } from "./testing/token-attacks-by-claims";
import { BY_FORM } from "./testing/token-attacks-by-form";
import { BY_SIGNATURE } from "./testing/token-attacks-by-signature";

const ME = "/api/auth/me";
const TOKEN_ATTACKS = Object.entries({ ...BY_FORM, ...BY_SIGNATURE, ...BY_CLAIMS });

/** Over HTTP on an operation; what each part of a token must be is access-token.test.ts. */
describe("attacks with tokens", () => {
  let api: TestApi;
  let nobody: TestClient;
  let loot: Loot;
  let refused: object;

  beforeAll(async () => {
    api = await startTestApi({
      environment: { JWT_SECRETS: SIGNING_SECRET, FILE_TOKEN_SECRET: FILE_SECRET },
    });
    nobody = new TestClient(api);
    const user = await buildUser(api.owner, "operator");
    const signedIn = await nobody.post(
      "/api/auth/login",
      { email: user.email, password: TEST_PASSWORD },
      { headers: { "x-refresh-transport": "body" } },
    );
    const { accessToken, refreshToken } = signedIn.data as { accessToken: string; refreshToken: string };
    const claims = decodeJwt<Loot["claims"]>(accessToken);
    const ticketOf = async (kind: "second_factor" | "step_up") =>
      (await api.running.services.tickets.issue(kind, { userId: user.id, binding: claims.sid })).token;
    const tickets = { secondFactor: await ticketOf("second_factor"), stepUp: await ticketOf("step_up") };
    loot = { genuine: accessToken, refreshToken, tickets, claims };
    refused = comparable(await nobody.get(ME));
  });
  afterAll(() => api.stop());

  const attempt = ({ authorization, headers = {}, query = "" }: Attempt) =>
    nobody.get(ME + query, {
      headers: { ...(authorization !== undefined && { authorization }), ...headers },
    });

  /** All of an answer but what is of its moment. */
  function comparable({ status, headers, text }: TestAnswer): object {
    const ofTheMoment = ["date", "x-request-id"];
    const stable = [...headers].filter(([name]) => !ofTheMoment.includes(name));
    return { status, headers: stable, text: text.replace(/"timestamp":"[^"]+"/, "") };
  }

  it("would be seen: the token they start from is good, also when it is made again here", async () => {
    const again = forge(HEADER, loot.claims);
    for (const token of [loot.genuine, again])
      expect((await attempt({ authorization: `Bearer ${token}` })).status).toBe(200);
  });

  it("are at least forty, no two alike", () => {
    const attempts = TOKEN_ATTACKS.map(([, attack]) => JSON.stringify(attack(loot)));
    expect(new Set(attempts).size).toBe(attempts.length);
    expect(attempts.length).toBeGreaterThanOrEqual(40);
  });

  it.each(TOKEN_ATTACKS)("%s: refused like no token at all", async (_what, attack) => {
    const answer = await attempt(attack(loot));
    expectRefusal(answer, "UNAUTHORIZED");
    expect(comparable(answer)).toEqual(refused);
  });

  it("two headers of which the second is good: refused", async () => {
    const lines = ["garbage", loot.genuine].map((token) => `Authorization: Bearer ${token}\r\n`).join("");
    const { statuses } = await exchangeRaw(api.url, [
      `GET ${ME} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${lines}\r\n`,
    ]);
    expect(statuses).toEqual([401]);
  });

  it("leave the good token good, and end with its session", async () => {
    const { sessions, liveSessions } = api.running.services;
    expect((await attempt({ authorization: `Bearer ${loot.genuine}` })).status).toBe(200);
    await sessions.end(loot.claims.sid);
    liveSessions.forget(loot.claims.sid);
    expect(comparable(await attempt({ authorization: `Bearer ${loot.genuine}` }))).toEqual(refused);
  });
});
