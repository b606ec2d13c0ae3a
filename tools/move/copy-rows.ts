import type { ClientBase } from "pg";
import { withClient } from "@magokoro/database/migrate/ensure-database";
import { differences } from "../backup/differences";
import { inSnapshot } from "../backup/in-snapshot";
import { listTables, type Table } from "../backup/list-tables";
import { readSequences } from "../backup/sequences";
import { PLAIN_TEXT, tableChecksums } from "../backup/table-checksums";
import { copyTable } from "./copy-table";
import { readGuards, setGuardsAside } from "./guards";
import { BOOKKEEPING, FIRST_ROWS } from "./prepare-target";
import { Refusal } from "./refusal";

export interface Copied {
  tables: number;
  rows: number;
}

/**
 * Every row and every sequence, from one snapshot. Each schema is filled by its owner in one transaction;
 * neither is committed before both hold exactly what the source holds.
 */
export async function copyRows(
  sourceUrl: string,
  { ownerUrl, jobsUrl }: { ownerUrl: string; jobsUrl: string },
): Promise<Copied> {
  return inSnapshot(sourceUrl, (from) =>
    withClient(ownerUrl, (owner) =>
      withClient(jobsUrl, async (jobs) => {
        const own = await fillSchema(from, owner, "public");
        const queue = await fillSchema(from, jobs, "graphile_worker");
        await jobs.query("COMMIT");
        await owner.query("COMMIT");
        return { tables: own.tables + queue.tables, rows: own.rows + queue.rows };
      }),
    ),
  );
}

/** Leaves its transaction open. */
async function fillSchema(from: ClientBase, to: ClientBase, schema: string): Promise<Copied> {
  const belongs = (table: Table) => table.schema === schema && !BOOKKEEPING.includes(table.name);
  const tables = (await listTables(from)).filter(belongs);
  await to.query("BEGIN");
  assertSame(asMap(tables), asMap((await listTables(to)).filter(belongs)));
  const guards = await readGuards(to, schema);
  const putGuardsBack = await setGuardsAside(to, schema);
  await from.query(PLAIN_TEXT);
  await to.query(PLAIN_TEXT);
  for (const { name } of tables) if (FIRST_ROWS.includes(name)) await to.query(`DELETE FROM ${name}`);
  for (const table of tables) await copyTable(from, to, table);
  await copySequences(from, to, schema);
  await putGuardsBack();
  assertSame(guards, await readGuards(to, schema));
  const sums = await tableChecksums(from, tables);
  assertSame(sums, await tableChecksums(to, tables));
  return { tables: tables.length, rows: [...sums.values()].reduce((sum, { rows }) => sum + rows, 0) };
}

const asMap = (tables: readonly Table[]) => new Map(tables.map(({ name, columns }) => [name, columns]));

async function copySequences(from: ClientBase, to: ClientBase, schema: string): Promise<void> {
  const sequences = await readSequences(from, [schema]);
  for (const { name, lastValue, isCalled } of sequences)
    await to.query("SELECT setval($1::regclass, $2, $3)", [name, lastValue, isCalled]);
  const byName = async (client: ClientBase) =>
    new Map((await readSequences(client, [schema])).map((sequence) => [sequence.name, sequence]));
  assertSame(await byName(from), await byName(to));
}

function assertSame<T>(expected: ReadonlyMap<string, T>, found: ReadonlyMap<string, T>): void {
  const lines = differences(expected, found);
  if (lines.length > 0)
    throw new Refusal(`Source and target are not the same; nothing was kept:\n${lines.join("\n")}`);
}
