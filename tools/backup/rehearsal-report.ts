import type { TableChecksum } from "./table-checksums";

export async function timed<T>(work: () => Promise<T>): Promise<{ result: T; seconds: number }> {
  const startedAt = Date.now();
  const result = await work();
  return { result, seconds: (Date.now() - startedAt) / 1000 };
}

export interface RehearsalReport {
  tables: ReadonlyMap<string, TableChecksum>;
  files: number;
  /** Cases filed while the backups were taken. */
  written: number;
  seconds: Record<string, number>;
  archiveTimeout: string;
  problems: readonly string[];
}

export function report(result: RehearsalReport): void {
  const { tables, files, written, seconds, archiveTimeout, problems } = result;
  const rows = [...tables.values()].reduce((sum, table) => sum + table.rows, 0);
  const lines: [string, string][] = [
    ["tables compared", `${tables.size}`],
    ["rows compared", `${rows}`],
    ["files compared", `${files}`],
    ["cases filed during the backup", `${written}`],
    ...Object.entries(seconds).map(([what, value]): [string, string] => [what, `${value.toFixed(1)} s`]),
    ["at most lost (archive_timeout in force)", archiveTimeout],
    ["differences", `${problems.length}`],
  ];
  for (const [what, value] of lines) console.log(`  ${what.padEnd(42)}${value.padStart(10)}`);
  for (const problem of problems) console.error(`  ✗ ${problem}`);
  console.log(problems.length === 0 ? "Everything is as it was." : "The restore is not what it was.");
}
