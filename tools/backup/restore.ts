import path from "node:path";
import { parseArgs } from "node:util";
import { openDiskFileStore } from "./disk-file-store";
import { inSnapshot } from "./in-snapshot";
import { openFileStore } from "./open-file-store";
import { restoreBaseBackup } from "./restore-base-backup";
import { restoreFiles } from "./restore-files";
import { restoreTime } from "./restore-time";
import { findSequencesBehind } from "./sequences";
import { tableChecksums } from "./table-checksums";

const USAGE = `npm run restore -- database --from <folder> --archive <folder> --data-dir <new folder> [--time <time>] [--owner <uid:gid>]
npm run restore -- files --from <folder> --to <folder | s3://bucket> [--time <time>]
npm run restore -- check                                     with BACKUP_DATABASE_URL, a superuser's
A time has its zone: "2026-04-01 18:30:00+09:00".`;

async function main(): Promise<string> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      from: { type: "string" },
      to: { type: "string" },
      archive: { type: "string" },
      "data-dir": { type: "string" },
      time: { type: "string" },
      owner: { type: "string" },
    },
  });
  const { from, to, archive, time, owner, "data-dir": dataDir } = values;
  const [what] = positionals;
  if (what === "database" && from && archive && dataDir) {
    const baseDir = path.join(from, "base");
    const name = await restoreBaseBackup({ baseDir, archiveDir: archive, time, dataDir, owner });
    return `${name} is in ${dataDir}; a PostgreSQL 15 started on it replays the archive up to ${time ?? "its end"}`;
  }
  if (what === "files" && from && to) {
    const copies = openDiskFileStore(path.join(from, "files"));
    const target = openFileStore(to, process.env);
    const { name, files } = await restoreFiles(
      copies,
      target,
      time === undefined ? undefined : restoreTime(time),
    );
    return `${name}: ${files} files are back`;
  }
  const url = process.env["BACKUP_DATABASE_URL"];
  if (what === "check" && url) return check(url);
  throw new Error(USAGE);
}

/** The same lines for the same content: kept before, compared after. */
async function check(url: string): Promise<string> {
  const { tables, behind } = await inSnapshot(url, async (client) => ({
    tables: await tableChecksums(client),
    behind: await findSequencesBehind(client),
  }));
  if (behind.length > 0) throw new Error(`The next id is already taken: ${behind.join(", ")}`);
  return [...tables].map(([name, { rows, sum }]) => `${name} ${rows} ${sum}`).join("\n");
}

main().then(
  (line) => console.log(line),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
