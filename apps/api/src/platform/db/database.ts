import { Pool, type PoolClient } from "pg";
import type { Scope } from "./scope";
import { AppError } from "../app-error";
import { inSpan } from "../tracing/in-span";
import { createTx } from "./create-tx";
import { asAppError } from "./database-error";
import { underClaim } from "./idempotency";
import type { RecentWrites } from "./recent-writes";
import { scopeStatement } from "./scope-statement";
import type { Tx } from "./tx";

export interface DatabaseOptions {
  url: string;
  replicaUrl?: string | undefined;
  /** Only with a replica. */
  recentWrites?: RecentWrites | undefined;
  poolSize: number;
  /** In tests: a row that is not what its selection says is an error. */
  checksRows?: boolean;
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
  readonly #checksRows: boolean;
  #replicaRestsUntil = 0;

  constructor(options: DatabaseOptions) {
    this.#primary = createPool(options.url, options.poolSize);
    this.#replica = options.replicaUrl ? createPool(options.replicaUrl, options.poolSize) : undefined;
    this.#recentWrites = options.recentWrites;
    this.#checksRows = options.checksRows ?? false;
  }

  read<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#transact(this.#primary, "BEGIN READ ONLY", scope, work);
  }

  /**
   * Like `read`, for what may be seconds old: from the replica where there is one, unless this person has
   * just written or the replica does not answer.
   */
  async readStale<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    const replica = await this.#replicaFor(scope);
    if (!replica) return this.read(scope, work);
    try {
      return await this.#transact(replica, "BEGIN READ ONLY", scope, work);
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
      this.#transact(this.#primary, "BEGIN", scope, async (tx) => {
        await claimKey(tx);
        return work(tx);
      }),
    );
    // Before the answer: the next request may come at once, and to another copy.
    if ("userId" in scope) await this.#recentWrites?.note(scope.userId);
    return answer;
  }

  #transact<T>(pool: Pool, begin: string, scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    const attributes = { "db.system.name": "postgresql", "magokoro.scope": scope.kind };
    return inSpan("db transaction", attributes, () =>
      transact(pool, begin, scope, (client) => work(createTx(client, scope, this.#checksRows))),
    );
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

async function transact<T>(
  pool: Pool,
  begin: string,
  scope: Scope,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect().catch((cause: unknown) => {
    throw asAppError(cause);
  });
  let failure: unknown;
  try {
    const opened = client.query(`${begin}; ${scopeStatement(scope)}`);
    // Awaited below; until then its failure must not count as unhandled.
    opened.catch(() => undefined);
    const result = await work(client);
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
