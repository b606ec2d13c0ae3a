import { withClient } from "@magokoro/database/migrate/ensure-database";
import { inRoom, type Room } from "../backup/rehearsal-room";
import { fileStoreOf } from "../backup/rehearsal-servers";
import { fileCase } from "../backup/rehearsal-writes";
import { localSecrets } from "../launch/secrets";
import { startDebianPostgres } from "../test/servers/start-debian-postgres";
import { startS3 } from "../test/servers/start-s3";
import { createChecks } from "./rehearsal-checks";
import { checkEnvironment, compareBoth, endLeftBehind } from "./rehearsal-comparison";
import { startLoadedSource } from "./rehearsal-source";
import { countUsers, killWhileCopying, preparedLogins } from "./rehearsal-target";
import { runMove, type MoveRun } from "./run-move";

/*
 * `npm run move:rehearse`: a loaded embedded system is moved by the command itself: refused while it runs,
 * killed half-way, run again, compared from outside, refused once more. Ends with 1 when any of it fails.
 */
const { check, failed } = createChecks();

const isRefused = (run: MoveRun, reason: string) => run.code === 1 && run.said.includes(reason);

async function rehearse({ at, keep }: Room): Promise<boolean> {
  const dataDir = at("data");
  // A killed run leaves the source's server; a rehearsal that fails there must not.
  await keep(Promise.resolve({ stop: () => endLeftBehind(dataDir) }));
  const target = await keep(startDebianPostgres({ dataDir: at("target/postgres") }));
  const s3 = await keep(startS3());
  const environment = {
    MAGOKORO_DATA_DIR: dataDir,
    TARGET_SUPERUSER_URL: target.superuserUrl("postgres"),
    S3_BUCKET: s3.bucket,
    S3_REGION: s3.region,
    S3_ENDPOINT: s3.url,
    AWS_ACCESS_KEY_ID: s3.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: s3.credentials.secretAccessKey,
  };
  const nowhere = await runMove({ ...environment, MAGOKORO_DATA_DIR: at("nowhere") });
  check("a folder without a system is refused", isRefused(nowhere, "There is no"), nowhere.said);

  const source = await startLoadedSource(process.cwd(), dataDir);
  await withClient(source.appUrl, async () => {
    const running = await runMove(environment);
    check("a running system is refused", isRefused(running, "is running"), running.said);
  });
  await source.stop();

  const targetUrl = target.superuserUrl("magokoro");
  const killed = await runMove(environment, (kill) =>
    killWhileCopying(target.superuserUrl("postgres"), kill),
  );
  check("it is killed half-way", killed.signal === "SIGKILL", killed.said);
  check("nothing of it stays", (await countUsers(targetUrl)) === 0);

  // The killed run has left the source's server behind; this one takes it over.
  const startedAt = Date.now();
  const again = await runMove(environment);
  const seconds = (Date.now() - startedAt) / 1000;
  check(`run again, it moves everything (${seconds.toFixed(1)} s)`, again.code === 0, again.said);
  check("it says that demo accounts are there", again.said.includes("demo accounts"), again.said);
  checkEnvironment(check, dataDir, again.said);
  await compareBoth(check, dataDir, targetUrl, fileStoreOf(s3));
  const refused = await runMove(environment);
  check("run once more, it is refused", isRefused(refused, "already holds data"), refused.said);
  check("the target can be written to", (await withClient(targetUrl, fileCase)) > 0);

  const logins = await preparedLogins(target.superuserUrl, localSecrets(dataDir));
  const prepared = await runMove({ ...environment, TARGET_SUPERUSER_URL: "", ...logins });
  check("with roles made by somebody else it moves too", prepared.code === 0, prepared.said);
  await compareBoth(check, dataDir, targetUrl, fileStoreOf(s3));

  console.log(failed() === 0 ? "The move loses nothing." : `${failed()} failed.`);
  return failed() === 0;
}

await inRoom("move", rehearse);
