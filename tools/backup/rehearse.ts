import { mkdirSync } from "node:fs";
import { loadDemoData } from "@magokoro/database/demo/load-demo-data";
import { prepareDatabase } from "../launch/embedded-database";
import { localSecrets } from "../launch/secrets";
import { startDebianPostgres } from "../test/servers/start-debian-postgres";
import { startS3 } from "../test/servers/start-s3";
import { archiveSettings } from "./archive-settings";
import { backUpFiles } from "./back-up-files";
import { copyFiles } from "./copy-files";
import {
  archiveTimeout,
  databaseOwner,
  destroyCluster,
  fileStoreOf,
  ownFolder,
  untilArchived,
} from "./rehearsal-servers";
import { inspect, problemsOf, type State } from "./rehearsal-state";
import { inRoom, type Room } from "./rehearsal-room";
import { doHarm, keepWriting } from "./rehearsal-writes";
import { openDiskFileStore } from "./disk-file-store";
import { restoreBaseBackup } from "./restore-base-backup";
import { restoreFiles } from "./restore-files";
import { restoreTime } from "./restore-time";
import { takeBaseBackup } from "./take-base-backup";
import { timed, report } from "./rehearsal-report";
import { untilPromoted } from "./until-promoted";

/*
 * `npm run backup:rehearse`: a loaded database and its files are backed up while work goes on, harmed,
 * destroyed and restored to the moment before the harm. Ends with 1 unless everything is as it was.
 */
const ARCHIVE_TIMEOUT_SECONDS = 5;
const rootDir = process.cwd();

async function loadedServer({ at, keep }: Room) {
  const settings = archiveSettings(at("archive"), ARCHIVE_TIMEOUT_SECONDS);
  const server = await keep(startDebianPostgres({ dataDir: at("cluster/lost"), settings }));
  const database = await prepareDatabase(server, rootDir, localSecrets(at()));
  await loadDemoData({ ownerUrl: database.ownerUrl, filesDir: at("made") });
  const s3 = await keep(startS3());
  const files = fileStoreOf(s3);
  await copyFiles(openDiskFileStore(at("made")), files);
  return { server, database, s3, files, url: server.superuserUrl("magokoro") };
}

async function rehearse(room: Room): Promise<boolean> {
  const { at } = room;
  mkdirSync(at("archive"), { mode: 0o700 });
  ownFolder(at("archive"));
  const { server, database, s3, files, url } = await loadedServer(room);
  const copies = openDiskFileStore(at("backup/files"));

  const writing = keepWriting(database.ownerUrl, files);
  const base = await timed(() => takeBaseBackup(server.superuserUrl("postgres"), at("backup/base")));
  const firstFiles = await timed(() => backUpFiles(files, copies));
  const written = await writing.stop();
  const laterFiles = await timed(() => backUpFiles(files, copies));
  const before = await inspect(url, files);

  await doHarm(url, files);
  const harmed = await inspect(url, files);
  if (problemsOf(before, harmed).length === 0) throw new Error("The harm was not to be seen.");
  // The next run comes when it is too late; the restore must not take this one.
  await backUpFiles(files, copies);
  const lostAtMost = await archiveTimeout(url);
  const archived = await timed(() => untilArchived(url));
  await destroyCluster(at("cluster/lost"));
  await s3.stop();

  const restored = await timed(() => restore(room, before));
  const problems = problemsOf(before, restored.result);
  report({
    tables: before.tables,
    files: before.files.size,
    written,
    problems,
    archiveTimeout: lostAtMost,
    seconds: {
      "base backup": base.seconds,
      "first backup of files": firstFiles.seconds,
      "next backup of files": laterFiles.seconds,
      "harm to archive": archived.seconds,
      "restore, to the last comparison": restored.seconds,
    },
  });
  return problems.length === 0;
}

async function restore({ at, keep }: Room, before: State): Promise<State> {
  const time = before.at;
  const dataDir = at("cluster/restored");
  await restoreBaseBackup({
    baseDir: at("backup/base"),
    archiveDir: at("archive"),
    time,
    dataDir,
    owner: databaseOwner(),
  });
  const server = await keep(startDebianPostgres({ dataDir }));
  await untilPromoted(server.superuserUrl("postgres"), 60_000);
  const files = fileStoreOf(await keep(startS3()));
  await restoreFiles(openDiskFileStore(at("backup/files")), files, restoreTime(time));
  // Finds nothing to do, or the comparison below does.
  await prepareDatabase(server, rootDir, localSecrets(at()));
  return inspect(server.superuserUrl("magokoro"), files);
}

await inRoom("backup", rehearse);
