import { differences } from "./differences";
import { fileChecksums } from "./file-checksums";
import type { FileStore } from "./file-store";
import { inSnapshot } from "./in-snapshot";
import { findSequencesBehind } from "./sequences";
import { tableChecksums, type TableChecksum } from "./table-checksums";

/** Everything that must come back. */
export interface State {
  /** The server's own clock, in PostgreSQL's form, read last. */
  at: string;
  tables: Map<string, TableChecksum>;
  files: Map<string, string>;
  sequencesBehind: string[];
}

export async function inspect(url: string, store: FileStore): Promise<State> {
  const files = await fileChecksums(store);
  return inSnapshot(url, async (client) => {
    const tables = await tableChecksums(client);
    const sequencesBehind = await findSequencesBehind(client);
    const { rows } = await client.query<{ at: string }>("SELECT clock_timestamp()::text AS at");
    return { at: rows[0]?.at ?? "", tables, files, sequencesBehind };
  });
}

export function problemsOf(expected: State, found: State): string[] {
  return [
    ...differences(expected.tables, found.tables),
    ...differences(expected.files, found.files),
    ...found.sequencesBehind.map((column) => `${column}: the next id is already taken`),
  ];
}
