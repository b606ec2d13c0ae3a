import { bool, int } from "./expressions";
import { selection } from "./selection";
import { returning, select } from "./statement";
import path from "node:path";
import { ensureDatabase, withClient } from "@magokoro/database/migrate/ensure-database";
import { ensureRoles } from "@magokoro/database/migrate/ensure-roles";
import { migrate } from "@magokoro/database/migrate/migrate";
import {
  startStreamingPair,
  type StreamingPair,
} from "../../../../../tools/test/servers/start-streaming-replica";
import type { Scope } from "./scope";
import { readConfig } from "../../config/config";
import { createServices, type RunningServices } from "../../create-services";
import { createLogger } from "../log/logger";
import type { Database } from "./database";
import type { Tx } from "./tx";

jest.setTimeout(60_000);

const OPERATOR: Scope = { kind: "all", role: "operator", userId: 1 };
const COLLEAGUE: Scope = { kind: "all", role: "operator", userId: 2 };

/** A real primary and a real standby that streams from it. */
describe("a database with a replica", () => {
  let pair: StreamingPair;
  let running: RunningServices;
  let db: Database;

  beforeAll(async () => {
    pair = await startStreamingPair();
    const { primary, replica } = pair;
    const login = (role: string, port = primary.port) =>
      `postgresql://${role}:test@127.0.0.1:${port}/magokoro`;
    const passwords = { owner: "test", app: "test", jobs: "test" };
    await withClient(primary.superuserUrl("postgres"), (client) => ensureRoles(client, passwords));
    await ensureDatabase((name) => primary.superuserUrl(name), "magokoro");
    await migrate({
      ownerUrl: login("magokoro_owner"),
      jobsUrl: login("magokoro_jobs"),
      migrationsDir: path.resolve(__dirname, "../../../../../packages/database/migrations"),
    });
    await withClient(primary.superuserUrl("magokoro"), (client) =>
      client.query(
        `INSERT INTO users (email, password_hash, name, name_kana, user_type)
         VALUES ('a@example.jp', '-', 'あ', 'あ', 'operator')`,
      ),
    );
    await pair.caughtUp();
    const config = readConfig({
      NODE_ENV: "test",
      APP_MODE: "demo",
      WEB_ORIGIN: "http://localhost:3000",
      DATABASE_URL: login("magokoro_app"),
      DATABASE_REPLICA_URL: login("magokoro_app", replica.port),
      DATABASE_JOBS_URL: login("magokoro_jobs"),
      JWT_SECRETS: "test-signing-secret-of-32-characters!",
      DATA_SECRETS: "test-data-secret-of-32-characters!!!",
      FILE_TOKEN_SECRET: "test-file-secret-of-32-characters!!!",
      FILES_DIR: "unused",
    });
    running = createServices(config, createLogger("silent"));
    db = running.services.db;
  });
  afterAll(async () => {
    await running.close();
    await pair.stop();
  });

  const isReplica = async (tx: Tx) => {
    const [row] = await tx.query(select(selection({ standby: bool("pg_is_in_recovery()") }), ""));
    return row?.standby;
  };
  const ID = selection({ id: int("id") });
  const fileCase = (tx: Tx) =>
    tx.query(returning("INSERT INTO cases (status, created_by) VALUES ('draft', 1)", ID));

  it("takes reads that may be stale from the replica, under the same row security, and all others from the primary", async () => {
    await expect(db.readStale(OPERATOR, isReplica)).resolves.toBe(true);
    await expect(db.read(OPERATOR, isReplica)).resolves.toBe(false);
    await expect(db.write({ kind: "system", reason: "test" }, isReplica)).resolves.toBe(false);
    await expect(
      db.readStale({ kind: "partner", userId: 3, partnerId: 1 }, (tx) =>
        tx.run("SELECT call_center_memo FROM customers"),
      ),
    ).rejects.toThrow("permission denied");
  });

  it("shows people what they have just written, on every copy, while others still read the replica", async () => {
    await expect(db.readStale(OPERATOR, isReplica)).resolves.toBe(true);
    const [filed] = await db.write(OPERATOR, fileCase);
    const seen = await db.readStale(OPERATOR, (tx) =>
      tx.query(select(ID, "FROM cases WHERE id = $1"), [filed?.id]),
    );
    expect(seen).toEqual([filed]);
    await expect(db.readStale(OPERATOR, isReplica)).resolves.toBe(false);
    await expect(db.readStale(COLLEAGUE, isReplica)).resolves.toBe(true);
    const copy = createServices(running.services.config, createLogger("silent"));
    await expect(copy.services.db.readStale(OPERATOR, isReplica)).resolves.toBe(false);
    await copy.close();
  });

  it("streams what was written to the replica", async () => {
    const [filed] = await db.write(OPERATOR, fileCase);
    await pair.caughtUp();
    const seen = await db.readStale(COLLEAGUE, (tx) =>
      tx.query(select(ID, "FROM cases WHERE id = $1"), [filed?.id]),
    );
    expect(seen).toEqual([filed]);
  });

  it("changes nothing through a read that may be stale", async () => {
    await expect(db.readStale(COLLEAGUE, fileCase)).rejects.toThrow("read-only transaction");
  });

  it("goes on without the replica, and does not ask it again at once", async () => {
    await pair.replica.stop();
    await expect(db.readStale(COLLEAGUE, isReplica)).resolves.toBe(false);
    const startedAt = performance.now();
    await expect(db.readStale(COLLEAGUE, isReplica)).resolves.toBe(false);
    expect(performance.now() - startedAt).toBeLessThan(500);
  });
});
