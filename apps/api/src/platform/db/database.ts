import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { Pool, type PoolClient, type QueryResultRow } from "pg";
import { systemScope, type Scope } from "../../authz/scope";
import { AppError } from "../app-error";
import { inSpan } from "../tracing/in-span";
import { asAppError } from "./database-error";
import { underClaim } from "./idempotency";
import type { RecentWrites } from "./recent-writes";
import { scopeStatement } from "./scope-statement";

/** A statement kept prepared under its name on each connection: for hot reads. */
export interface Prepared {
  name: string;
  text: string;
}

/** One transaction under one Scope. */
export interface Tx {
  readonly scope: Scope;
  /** Query builder on this transaction. */
  readonly orm: NodePgDatabase;
  query<Row extends QueryResultRow>(
    statement: string | Prepared,
    values?: readonly unknown[],
  ): Promise<Row[]>;
  /** Runs a step outside the actor's sight, saying why; the scope is back afterwards. */
  asSystem<T>(reason: string, step: (tx: Tx) => Promise<T>): Promise<T>;
}

export interface DatabaseOptions {
  url: string;
  replicaUrl?: string | undefined;
  /** Only with a replica. */
  recentWrites?: RecentWrites | undefined;
  poolSize: number;
}

const STATEMENT_TIMEOUT_MS = 10_000;
const CONNECT_TIMEOUT_MS = 2_500;
/** So long nobody waits for a replica that did not answer. */
const REPLICA_REST_MS = 5_000;

function createPool(url: string, size: number): Pool {
  const pool = new Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    query_timeout: STATEMENT_TIMEOUT_MS + 2_000,
    keepAlive: true,
    // BEGIN, the scope and the query leave together: one round trip instead of three.
    pipeline: true,
    application_name: "magokoro-api",
  });
  // A connection that dies, idle or at work, is replaced by the pool, and its query fails by itself;
  // without a listener on both it would end the process.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

/** Hands out transactions under a Scope; there is no other way to the data. */
export class Database {
  readonly #primary: Pool;
  readonly #replica: Pool | undefined;
  readonly #recentWrites: RecentWrites | undefined;
  #replicaRestsUntil = 0;

  constructor(options: DatabaseOptions) {
    this.#primary = createPool(options.url, options.poolSize);
    this.#replica = options.replicaUrl ? createPool(options.replicaUrl, options.poolSize) : undefined;
    this.#recentWrites = options.recentWrites;
  }

  read<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    return runTransaction(this.#primary, "BEGIN READ ONLY", scope, work);
  }

  /**
   * Like `read`, for what may be seconds old: from the replica where there is one, unless this person has
   * just written or the replica does not answer.
   */
  async readStale<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    const replica = await this.#replicaFor(scope);
    if (!replica) return this.read(scope, work);
    try {
      return await runTransaction(replica, "BEGIN READ ONLY", scope, work);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "UNAVAILABLE") throw error;
      this.#replicaRestsUntil = Date.now() + REPLICA_REST_MS;
      return this.read(scope, work);
    }
  }

  async #replicaFor(scope: Scope): Promise<Pool | undefined> {
    if (!this.#replica || Date.now() < this.#replicaRestsUntil) return undefined;
    const hasWritten = "userId" in scope && (await this.#recentWrites?.has(scope.userId));
    return hasWritten ? undefined : this.#replica;
  }

  /**
   * Runs a change. The first write of a request that carries an idempotency key claims it, in the same
   * transaction.
   */
  async write<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    const answer = await underClaim((claimKey) =>
      runTransaction(this.#primary, "BEGIN", scope, async (tx) => {
        await claimKey(tx);
        return work(tx);
      }),
    );
    // Before the answer: the next request may come at once, and to another copy.
    if ("userId" in scope) await this.#recentWrites?.note(scope.userId);
    return answer;
  }

  async ping(): Promise<void> {
    await this.#primary.query("SELECT 1");
  }

  get connections(): { total: number; idle: number; waiting: number } {
    const { totalCount, idleCount, waitingCount } = this.#primary;
    return { total: totalCount, idle: idleCount, waiting: waitingCount };
  }

  async close(): Promise<void> {
    await this.#primary.end();
    await this.#replica?.end();
  }
}

function runTransaction<T>(
  pool: Pool,
  begin: string,
  scope: Scope,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const attributes = { "db.system.name": "postgresql", "magokoro.scope": scope.kind };
  return inSpan("db transaction", attributes, () => transact(pool, begin, scope, work));
}

async function transact<T>(
  pool: Pool,
  begin: string,
  scope: Scope,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const client = await pool.connect().catch((cause: unknown) => {
    throw asAppError(cause);
  });
  let failure: unknown;
  try {
    const opened = client.query(`${begin}; ${scopeStatement(scope)}`);
    // Awaited below; until then its failure must not count as unhandled.
    opened.catch(() => undefined);
    const result = await work(createTx(client, scope));
    await opened;
    await client.query("COMMIT");
    return result;
  } catch (error) {
    failure = await rollBack(client);
    throw asAppError(error);
  } finally {
    // A connection that cannot even roll back is thrown away.
    client.release(failure instanceof Error ? failure : undefined);
  }
}

async function rollBack(client: PoolClient): Promise<unknown> {
  try {
    await client.query("ROLLBACK");
    return undefined;
  } catch (error) {
    return error;
  }
}

function createTx(client: PoolClient, scope: Scope): Tx {
  let orm: NodePgDatabase | undefined;
  const tx: Tx = {
    scope,
    get orm() {
      return (orm ??= drizzle(client, { casing: "snake_case" }));
    },
    async query<Row extends QueryResultRow>(statement: string | Prepared, values: readonly unknown[] = []) {
      const prepared = typeof statement === "string" ? { text: statement } : statement;
      // Statements hold no values; those are in `values`, which no trace sees.
      const result = await inSpan("db query", { "db.query.text": prepared.text }, () =>
        client.query<Row>({ ...prepared, values: [...values] }),
      );
      return result.rows;
    },
    async asSystem(reason, step) {
      await client.query("SET LOCAL ROLE magokoro_system");
      try {
        return await step({ ...tx, scope: systemScope(reason), orm: tx.orm });
      } finally {
        // Also after a failure the caller survives. It is refused only where a statement has broken the
        // transaction; then nothing can run in it any more, and the step's own failure is the one to tell.
        await client.query(scopeStatement(scope)).catch(() => undefined);
      }
    },
  };
  return tx;
}
