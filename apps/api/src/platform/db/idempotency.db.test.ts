import { int } from "./expressions";
import { selection } from "./selection";
import { returning } from "./statement";
import { Client } from "pg";
import { createTestDatabase, type TestDatabase } from "../../../../../tools/test/create-test-database";
import type { Scope } from "./scope";
import { createSealer } from "../sealing/sealer";
import { requestContext, type IdempotencyClaim } from "../request-context";
import { Database } from "./database";
import type { Tx } from "./tx";
import { forgetKeptAnswers } from "./forget-kept-answers";
import { ClaimedBefore } from "./idempotency";
import { createKeptAnswers, type KeptAnswers } from "./kept-answers";

const OPERATOR: Scope = { kind: "all", role: "operator", userId: 1 };
let lastKey = 0;
const newClaim = (values: Partial<IdempotencyClaim> = {}): IdempotencyClaim => ({
  userId: 1,
  key: `key-${(lastKey += 1)}`,
  operation: "cases.create",
  bodyHash: "hash",
  ...values,
});

const MADE = returning("INSERT INTO made (key) VALUES ($1)", selection({ id: int("id") }));

describe("idempotency key", () => {
  let database: TestDatabase;
  let db: Database;
  let kept: KeptAnswers;
  let owner: Client;
  let runs = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    db = new Database({ url: database.appUrl, poolSize: 5 });
    kept = createKeptAnswers(db, createSealer(["a-data-secret-of-32-characters!!"]));
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

  /** One request with the key: what its work answers, or that it was claimed before. */
  function request(
    claim: IdempotencyClaim,
    work: (tx: Tx) => Promise<unknown> = make(claim.key),
  ): Promise<unknown> {
    return requestContext.run({ requestId: "test", idempotency: claim }, () =>
      db.write(OPERATOR, work).catch((error: unknown) => {
        if (error instanceof ClaimedBefore) return "claimed before";
        throw error;
      }),
    );
  }

  const make = (key: string) => async (tx: Tx) => {
    runs += 1;
    const [row] = await tx.query(MADE, [key]);
    return { id: row?.id, title: "庭の草取り" };
  };

  const rowsOf = async (key: string) =>
    (await owner.query("SELECT id FROM made WHERE key = $1", [key])).rows.length;

  it("lets one of twenty parallel requests do the work", async () => {
    const claim = newClaim();
    const answers = await Promise.all(Array.from({ length: 20 }, () => request(claim)));
    expect(answers.filter((answer) => answer === "claimed before")).toHaveLength(19);
    await expect(rowsOf(claim.key)).resolves.toBe(1);
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

  describe("whose answer is kept", () => {
    const ANSWER = { status: 201, body: '{"name":"かなりあ 花子",\n"phone":"090-0000-0000"}' };

    it("gives back the very bytes and the status, to its user and operation alone", async () => {
      const claim = newClaim();
      await expect(kept.find(OPERATOR, claim)).resolves.toBeUndefined();
      await request(claim);
      await expect(kept.find(OPERATOR, claim)).resolves.toBeNull();
      await kept.keep(OPERATOR, claim, ANSWER);
      await expect(kept.find(OPERATOR, claim)).resolves.toEqual(ANSWER);
      await expect(kept.find({ ...OPERATOR, userId: 2 }, { ...claim, userId: 2 })).resolves.toBeUndefined();
      await expect(kept.find({ ...OPERATOR, userId: 2 }, claim)).resolves.toBeUndefined();
      await expect(kept.find(OPERATOR, { ...claim, bodyHash: "another" })).rejects.toMatchObject({
        code: "CONFLICT",
      });
    });

    it("shows nobody what is in it, and nothing when moved to another key", async () => {
      const [claim, other] = [newClaim(), newClaim()];
      for (const one of [claim, other]) await request(one);
      await kept.keep(OPERATOR, claim, ANSWER);
      const { rows } = await asSuperuser(
        "SELECT to_jsonb(k)::text AS row, answer FROM idempotency_keys k WHERE key = $1",
        [claim.key],
      );
      const [{ row, answer }] = rows as [{ row: string; answer: Buffer }];
      for (const clear of ["かなりあ", "090", "name"]) {
        expect(row).not.toContain(clear);
        expect(answer.includes(clear)).toBe(false);
      }
      await asSuperuser("UPDATE idempotency_keys SET answer = $1 WHERE key = $2", [answer, other.key]);
      await expect(kept.find(OPERATOR, other)).resolves.toBeNull();
    });

    it("is removed by the job after a day, whatever the number, and not before", async () => {
      const [young, ...old] = [newClaim(), newClaim(), newClaim(), newClaim()];
      for (const claim of [young, ...old]) await request(claim);
      await age(young.key, "23 hours 59 minutes");
      for (const { key } of old) await age(key, "25 hours");
      await expect(forgetKeptAnswers(db, 2)).resolves.toBe(3);
      const { rows } = await asSuperuser("SELECT key FROM idempotency_keys WHERE key = ANY ($1)", [
        [young, ...old].map(({ key }) => key),
      ]);
      expect(rows).toEqual([{ key: young.key }]);
      await expect(forgetKeptAnswers(db)).resolves.toBe(0);
    });
  });

  const age = (key: string, interval: string) =>
    asSuperuser("UPDATE idempotency_keys SET created_at = created_at - $2::interval WHERE key = $1", [
      key,
      interval,
    ]);

  /** Row-level security binds even the owner. */
  async function asSuperuser(sql: string, values: unknown[]) {
    const url = new URL(process.env["TEST_PG_ADMIN_URL"] ?? "");
    url.pathname = new URL(database.ownerUrl).pathname;
    const superuser = new Client({ connectionString: url.toString() });
    await superuser.connect();
    try {
      return await superuser.query(sql, values);
    } finally {
      await superuser.end();
    }
  }
});
