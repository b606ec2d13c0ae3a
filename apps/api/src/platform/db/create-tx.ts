import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import type { PoolClient, QueryResultRow } from "pg";
import { inSpan } from "../tracing/in-span";
import { systemScope, type Scope } from "./scope";
import { scopeStatement } from "./scope-statement";
import type { Statement } from "./statement";
import type { Tx } from "./tx";

/** The transaction that is open on this connection. */
export function createTx(client: PoolClient, scope: Scope, checksRows: boolean): Tx {
  let orm: NodePgDatabase | undefined;
  // Statements hold no values; those are in `values`, which no trace sees.
  const send = (query: { name?: string; text: string }, values: readonly unknown[] = []) =>
    inSpan("db query", { "db.query.text": query.text }, () =>
      client.query<QueryResultRow>({ ...query, values: [...values] }),
    );
  const tx: Tx = {
    scope,
    get orm() {
      return (orm ??= drizzle(client, { casing: "snake_case" }));
    },
    async query<Row>(statement: Statement<Row>, values?: readonly unknown[]) {
      const { name, text } = statement;
      const { rows } = await send({ ...(name !== undefined && { name }), text }, values);
      if (checksRows) assertSelected(statement, rows);
      // What a selection selects is cast in SQL to what its type says; in tests every row is looked at.
      return rows as Row[];
    },
    async run(text, values) {
      return (await send({ text }, values)).rowCount ?? 0;
    },
    async asSystem(reason, step) {
      await client.query("SET LOCAL ROLE magokoro_system");
      try {
        // A step of the step is outside the actor's sight already; giving the scope back is the outer one's.
        const system: Tx = {
          ...tx,
          scope: systemScope(reason),
          orm: tx.orm,
          asSystem: (_within, inner) => inner(system),
        };
        return await step(system);
      } finally {
        // Also after a failure the caller survives. It is refused only where a statement has broken the
        // transaction; then nothing can run in it any more, and the step's own failure is the one to tell.
        await client.query(scopeStatement(scope)).catch(() => undefined);
      }
    },
  };
  return tx;
}

function assertSelected({ text, selection }: Statement<unknown>, rows: readonly QueryResultRow[]): void {
  for (const row of rows) {
    const problem = selection.problemOf(row);
    if (problem !== undefined) throw new Error(`a row is not what was selected: ${problem} in ${text}`);
  }
}
