import { Pool } from "pg";
import { createTestDatabase, type TestDatabase } from "../../../../../tools/test/create-test-database";
import { freePort } from "../../../../../tools/test/servers/free-port";
import { systemScope, type Scope } from "./scope";
import { AppError } from "../app-error";
import { int, text } from "./expressions";
import { selection, type RowOf } from "./selection";
import { select } from "./statement";
import { Database } from "./database";
import type { Tx } from "./tx";

const OPERATOR: Scope = { kind: "all", role: "operator", userId: 11 };
const ADMIN: Scope = { kind: "all", role: "admin", userId: 12 };
const PARTNER: Scope = { kind: "partner", userId: 13, partnerId: 21 };
const VISITS: Scope = { kind: "visits", userId: 14, partnerId: 22, conciergeId: 31 };
const SYSTEM = systemScope("test");

const setting = (name: string) => text(`coalesce(current_setting('app.${name}', true), '')`);
const SIGHT = selection({
  role: text("current_user"),
  user: setting("user_id"),
  partner: setting("partner_id"),
  concierge: setting("concierge_id"),
});
type Sight = RowOf<typeof SIGHT>;

async function sightOf(tx: Pick<Tx, "query">): Promise<Sight | undefined> {
  const [sight] = await tx.query(select(SIGHT, ""));
  return sight;
}

const EXPECTED: [Scope, Sight][] = [
  [OPERATOR, { role: "magokoro_operator", user: "11", partner: "", concierge: "" }],
  [ADMIN, { role: "magokoro_admin", user: "12", partner: "", concierge: "" }],
  [PARTNER, { role: "magokoro_partner", user: "13", partner: "21", concierge: "" }],
  [VISITS, { role: "magokoro_concierge", user: "14", partner: "22", concierge: "31" }],
  [SYSTEM, { role: "magokoro_system", user: "", partner: "", concierge: "" }],
];

describe("database", () => {
  let database: TestDatabase;
  let db: Database;

  beforeAll(async () => {
    database = await createTestDatabase();
    db = new Database({ url: database.appUrl, poolSize: 5 });
    const owner = new Pool({ connectionString: database.ownerUrl, max: 1 });
    await owner.query(
      "CREATE TABLE notes (text text); GRANT ALL ON notes TO magokoro_operator, magokoro_system",
    );
    await owner.end();
  });
  afterAll(async () => {
    await db.close();
    await database.drop();
  });

  const notes = () =>
    db.read(OPERATOR, (tx) =>
      tx.query(select(selection({ text: text("n.text") }), "FROM notes n ORDER BY 1")),
    );
  const addNote = (tx: Tx, text: string) => tx.run("INSERT INTO notes VALUES ($1)", [text]);

  describe("a scope", () => {
    it.each(EXPECTED)("%j becomes the role and the settings of the transaction", async (scope, expected) => {
      await expect(db.read(scope, sightOf)).resolves.toEqual(expected);
      await expect(db.write(scope, sightOf)).resolves.toEqual(expected);
      await expect(db.readStale(scope, sightOf)).resolves.toEqual(expected);
    });

    it("leaves nothing behind on a pool of one connection, in 1,000 transactions of changing scopes", async () => {
      const one = new Database({ url: database.appUrl, poolSize: 1 });
      const tryTurn = async (turn: number) => {
        const [scope, expected] = EXPECTED[(turn * 7) % EXPECTED.length] ?? [SYSTEM, undefined];
        const failsMidway = turn % 10 === 3;
        const seen = await one
          .write(scope, async (tx) => {
            const sight = await sightOf(tx);
            if (failsMidway) await tx.run("SELECT 1 / 0");
            return sight;
          })
          .catch(() => "failed");
        expect(seen).toEqual(failsMidway ? "failed" : expected);
      };
      // A hundred at a time: the last of a thousand would wait for its turn longer than anybody may.
      for (let first = 0; first < 1000; first += 100)
        await Promise.all(Array.from({ length: 100 }, (_, turn) => tryTurn(first + turn)));
      expect(one.connections.total).toBe(1);
      await one.close();
    });

    it("lets a read change nothing", async () => {
      await expect(db.read(OPERATOR, (tx) => addNote(tx, "from a read"))).rejects.toThrow("read-only");
    });

    it("with anything but whole numbers is refused before its first statement", async () => {
      const hollow: Scope = { kind: "partner", userId: 1, partnerId: Number.NaN };
      await expect(db.write(hollow, sightOf)).rejects.toThrow("whole numbers");
    });
  });

  describe("a change", () => {
    it("is there for everybody once its work is done", async () => {
      await db.write(OPERATOR, (tx) => addNote(tx, "kept"));
      await expect(notes()).resolves.toContainEqual({ text: "kept" });
    });

    it("never was when its work throws, and the connection can be used again", async () => {
      const failing = db.write(OPERATOR, async (tx) => {
        await addNote(tx, "lost");
        throw new AppError("CONFLICT");
      });
      await expect(failing).rejects.toMatchObject({ code: "CONFLICT" });
      await expect(notes()).resolves.not.toContainEqual({ text: "lost" });
    });

    it("never was when one statement fails, even if the failure is swallowed", async () => {
      await db.write(OPERATOR, async (tx) => {
        await addNote(tx, "swallowed");
        await tx.run("SELECT 1 / 0").catch(() => undefined);
      });
      await expect(notes()).resolves.not.toContainEqual({ text: "swallowed" });
    });
  });

  describe("a step as the system", () => {
    it("has the system's sight, and the scope is back afterwards", async () => {
      const seen = await db.write(PARTNER, async (tx) => {
        const inside = await tx.asSystem("test", async (system) => {
          expect(system.scope).toEqual({ kind: "system", reason: "test" });
          return sightOf(system);
        });
        return { inside, after: await sightOf(tx) };
      });
      expect(seen.inside?.role).toBe("magokoro_system");
      expect(seen.after).toEqual({ role: "magokoro_partner", user: "13", partner: "21", concierge: "" });
    });

    it("stays the system's after a step of its own", async () => {
      const seen = await db.write(PARTNER, (tx) =>
        tx.asSystem("outer", async (system) => {
          await system.asSystem("inner", sightOf);
          return sightOf(system);
        }),
      );
      expect(seen?.role).toBe("magokoro_system");
    });

    it("gives the scope back when it throws and the caller goes on", async () => {
      const after = await db.write(PARTNER, async (tx) => {
        await tx.asSystem("test", () => Promise.reject(new AppError("NOT_FOUND"))).catch(() => undefined);
        return sightOf(tx);
      });
      expect(after?.role).toBe("magokoro_partner");
    });

    it("tells of its own failure, not of the broken transaction that follows", async () => {
      await expect(
        db.write(PARTNER, (tx) => tx.asSystem("test", (system) => system.run("SELECT 1 / 0"))),
      ).rejects.toThrow("division by zero");
    });

    it("stands or falls with the change it belongs to", async () => {
      const failing = db.write(OPERATOR, async (tx) => {
        await tx.asSystem("test", (system) => addNote(system, "by the system"));
        throw new Error("later failure");
      });
      await expect(failing).rejects.toThrow("later failure");
      await expect(notes()).resolves.not.toContainEqual({ text: "by the system" });
    });
  });

  describe("a server that does not answer", () => {
    it("is 503 with a time to come back when nobody listens", async () => {
      const gone = new Database({ url: `postgres://x:y@127.0.0.1:${await freePort()}/x`, poolSize: 2 });
      const refusal = { code: "UNAVAILABLE", status: 503, retryAfterSeconds: 5 };
      await expect(gone.read(OPERATOR, sightOf)).rejects.toMatchObject(refusal);
      await expect(gone.write(OPERATOR, sightOf)).rejects.toMatchObject(refusal);
      await expect(gone.ping()).rejects.toThrow();
      await gone.close();
    });

    it("is 503 when every connection is taken, and fine again afterwards", async () => {
      const one = new Database({ url: database.appUrl, poolSize: 1 });
      const slow = one.read(OPERATOR, (tx) => tx.run("SELECT pg_sleep(3.5)"));
      await expect(one.read(OPERATOR, sightOf)).rejects.toMatchObject({ code: "UNAVAILABLE" });
      await slow;
      await expect(one.read(OPERATOR, sightOf)).resolves.toMatchObject({ role: "magokoro_operator" });
      await one.close();
    }, 15_000);

    it("is 503 when it ends a connection at work; the next one works", async () => {
      const one = new Database({ url: database.appUrl, poolSize: 1 });
      const ended = one.write(OPERATOR, async (tx) => {
        const [row] = await tx.query(select(selection({ pid: int("pg_backend_pid()") }), ""));
        const working = tx.run("SELECT pg_sleep(5)");
        await terminate(row?.pid ?? 0);
        return working;
      });
      await expect(ended).rejects.toMatchObject({ code: "UNAVAILABLE" });
      await expect(one.read(OPERATOR, sightOf)).resolves.toMatchObject({ role: "magokoro_operator" });
      await one.close();
    });

    it("hides no mistake of ours behind 503", async () => {
      await expect(db.read(OPERATOR, (tx) => tx.run("SELECT no_such_column"))).rejects.not.toBeInstanceOf(
        AppError,
      );
    });
  });

  /** Only a superuser may end another role's connection. */
  async function terminate(pid: number): Promise<void> {
    const superuser = new Pool({ connectionString: process.env["TEST_PG_ADMIN_URL"], max: 1 });
    await superuser.query("SELECT pg_terminate_backend($1)", [pid]);
    await superuser.end();
  }
});
