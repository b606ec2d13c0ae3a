import type { Tx } from "../../platform/db/tx";
import { rawSql } from "../raw-sql";

export interface Explained {
  text: string;
  /** The answer of EXPLAIN (ANALYZE, FORMAT JSON). */
  plan: unknown;
}

/** A transaction that explains each query before it is answered, with the very values it came with. */
export function explainQueries(tx: Tx): { tx: Tx; explained: Explained[] } {
  const explained: Explained[] = [];
  const query: Tx["query"] = async (statement, values) => {
    const { text } = statement;
    const [row] = await tx.query(rawSql(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`), values);
    explained.push({ text, plan: row?.["QUERY PLAN"] });
    return tx.query(statement, values);
  };
  const { scope, run, asSystem } = tx;
  return { explained, tx: { scope, run, asSystem, query, orm: tx.orm } };
}
