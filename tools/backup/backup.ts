import path from "node:path";
import { parseArgs } from "node:util";
import { backUpFiles } from "./back-up-files";
import { openDiskFileStore } from "./disk-file-store";
import { openFileStore } from "./open-file-store";
import { pruneBackups } from "./prune-backups";
import { takeBaseBackup } from "./take-base-backup";

const USAGE = `npm run backup -- database --to <folder>                     with BACKUP_DATABASE_URL, a login that may replicate
npm run backup -- files --from <folder | s3://bucket> --to <folder>
npm run backup -- prune --to <folder> --archive <folder> [--days 7]`;

async function main(): Promise<string> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      to: { type: "string" },
      from: { type: "string" },
      archive: { type: "string" },
      days: { type: "string", default: "7" },
    },
  });
  const [what] = positionals;
  const { to, from, archive } = values;
  const url = process.env["BACKUP_DATABASE_URL"];
  if (what === "database" && to && url)
    return `${await takeBaseBackup(url, path.join(to, "base"))} is complete and checked`;
  if (what === "files" && to && from) {
    const copies = openDiskFileStore(path.join(to, "files"));
    const { name, files, read } = await backUpFiles(openFileStore(from, process.env), copies);
    return `${name}: ${files} files, ${read} of them new or changed`;
  }
  const days = Number(values.days);
  if (what === "prune" && to && archive && Number.isInteger(days) && days > 0) {
    const { bases, walFiles } = await pruneBackups(path.join(to, "base"), archive, days, new Date());
    return `removed ${bases} base backups and ${walFiles} archived files`;
  }
  throw new Error(USAGE);
}

main().then(
  (line) => console.log(line),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
