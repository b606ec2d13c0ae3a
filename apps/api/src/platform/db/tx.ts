import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import type { Scope } from "./scope";
import type { Statement } from "./statement";

/** One transaction under one Scope. */
export interface Tx {
  readonly scope: Scope;
  /** Query builder on this transaction. */
  readonly orm: NodePgDatabase;
  /** The rows a statement answers, as its selection says they are. */
  query<Row extends object>(statement: Statement<Row>, values?: readonly unknown[]): Promise<Row[]>;
  /** Runs a statement whose rows nobody reads. @returns how many rows it changed, or found */
  run(text: string, values?: readonly unknown[]): Promise<number>;
  /** Runs a step outside the actor's sight, saying why; the scope is back afterwards. */
  asSystem<T>(reason: string, step: (tx: Tx) => Promise<T>): Promise<T>;
}
