import { Client } from "pg";
import { createTestDatabase, type TestDatabase } from "../../../../../tools/test/create-test-database";
import type { Scope } from "../../authz/scope";
import { requestContext, type IdempotencyClaim } from "../request-context";
import { Database, type Tx } from "./database";
import { ReplayedAnswer } from "./idempotency";

const OPERATOR: Scope = { kind: "all", role: "operator", userId: 1 };
let lastKey = 0;
const newClaim = (values: Partial<IdempotencyClaim> = {}): IdempotencyClaim => ({
  userId: 1,
  key: `key-${(lastKey += 1)}`,
  operation: "cases.create",
  bodyHash: "hash",
  ...values,
});

describe("idempotency key", () => {
  let database: TestDatabase;
  let db: Database;
  let owner: Client;
  let runs = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    db = new Database({ url: database.appUrl, poolSize: 5 });
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query(
      "CREATE TABLE made (id serial PRIMARY KEY, key text); GRANT ALL ON made, made_id_seq TO magokoro_operator",
    );
  });
  beforeEach(() => {
    runs = 0;
  });
  afterAll(async () => {
    await owner.end();
    await db.close();
    await database.drop();
  });

  /** One request with the key: what its client is answered. */
  function request(
    claim: IdempotencyClaim,
    work: (tx: Tx) => Promise<unknown> = make(claim.key),
  ): Promise<unknown> {
    return requestContext.run({ requestId: "test", idempotency: claim }, () =>
      db.write(OPERATOR, work).catch((error: unknown) => {
        if (error instanceof ReplayedAnswer) return error.answer;
        throw error;
      }),
    );
  }

  const make = (key: string) => async (tx: Tx) => {
    runs += 1;
    const [row] = await tx.query<{ id: number }>("INSERT INTO made (key) VALUES ($1) RETURNING id", [key]);
    return { id: row?.id, title: "庭の草取り" };
  };

  const rowsOf = async (key: string) =>
    (await owner.query("SELECT id FROM made WHERE key = $1", [key])).rows.length;

  it("makes twenty parallel requests one row and one answer", async () => {
    const claim = newClaim();
    const answers = await Promise.all(Array.from({ length: 20 }, () => request(claim)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toEqual({ id: expect.any(Number), title: "庭の草取り" });
    await expect(rowsOf(claim.key)).resolves.toBe(1);
    expect(runs).toBe(1);
  });

  it("gives the same answer again later, without doing the work", async () => {
    const claim = newClaim();
    const first = await request(claim);
    await expect(request(claim)).resolves.toEqual(first);
    expect(runs).toBe(1);
  });

  it("is free again when the work failed", async () => {
    const claim = newClaim();
    await expect(request(claim, () => Promise.reject(new Error("failed")))).rejects.toThrow("failed");
    await expect(request(claim)).resolves.toMatchObject({ id: expect.any(Number) });
  });

  it.each<[string, Partial<IdempotencyClaim>]>([
    ["body", { bodyHash: "another" }],
    ["operation", { operation: "cases.cancel" }],
  ])("that comes with another %s is a conflict", async (_, other) => {
    const claim = newClaim();
    await request(claim);
    await expect(request({ ...claim, ...other })).rejects.toMatchObject({
      code: "CONFLICT",
      details: { reason: "idempotency" },
    });
    await expect(rowsOf(claim.key)).resolves.toBe(1);
  });

  it("of another user is another key", async () => {
    const claim = newClaim();
    await request(claim);
    await requestContext.run({ requestId: "test", idempotency: { ...claim, userId: 2 } }, () =>
      db.write({ ...OPERATOR, userId: 2 }, make(claim.key)),
    );
    await expect(rowsOf(claim.key)).resolves.toBe(2);
  });

  it("is forgotten after a day", async () => {
    const claim = newClaim();
    await request(claim);
    await age(claim.key, "23 hours");
    await request(claim);
    expect(runs).toBe(1);
    await age(claim.key, "2 hours");
    await request(claim);
    expect(runs).toBe(2);
  });

  it("belongs to the first write of its request alone", async () => {
    const claim = newClaim();
    await requestContext.run({ requestId: "test", idempotency: claim }, async () => {
      await db.write(OPERATOR, make(claim.key));
      await db.write(OPERATOR, make(claim.key));
    });
    await expect(rowsOf(claim.key)).resolves.toBe(2);
  });

  it("asks nothing of requests that carry none", async () => {
    await expect(
      requestContext.run({ requestId: "test" }, () => db.write(OPERATOR, make("none"))),
    ).resolves.toBeDefined();
    await expect(db.write(OPERATOR, make("none"))).resolves.toBeDefined();
  });

  /** As superuser: row-level security binds even the owner. */
  async function age(key: string, interval: string): Promise<void> {
    const url = new URL(process.env["TEST_PG_ADMIN_URL"] ?? "");
    url.pathname = new URL(database.ownerUrl).pathname;
    const superuser = new Client({ connectionString: url.toString() });
    await superuser.connect();
    await superuser.query(
      "UPDATE idempotency_keys SET created_at = created_at - $2::interval WHERE key = $1",
      [key, interval],
    );
    await superuser.end();
  }
});
