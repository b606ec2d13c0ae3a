import path from "node:path";
import { DEMO_ACCOUNTS } from "@magokoro/database/demo/demo-accounts";
import { StartupError } from "@magokoro/database/embedded/startup-error";
import { withClient } from "@magokoro/database/migrate/ensure-database";
import { openDiskFileStore } from "../backup/disk-file-store";
import { openS3FileStore } from "../backup/s3-file-store";
import { copyRows } from "./copy-rows";
import { moveFiles } from "./move-files";
import { openSource, type Source } from "./open-source";
import { prepareTarget } from "./prepare-target";
import { readRequest, type MoveRequest } from "./read-request";
import { Refusal } from "./refusal";
import { targetEnvironment, writeEnvironment } from "./target-environment";

/*
 * `npm run move`: from the embedded database and disk of a stopped `npm start` to PostgreSQL 15 and S3.
 * The source is read, never changed; the target is committed last, so that a run that breaks off leaves it
 * empty and can simply be run again.
 */
async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  console.log(`  … ${what}`);
  return work();
}

async function moveFrom(source: Source, { dataDir, access, place }: MoveRequest): Promise<void> {
  const target = await step("an empty database at this version", () =>
    prepareTarget(process.cwd(), access, source.secrets),
  );
  const files = await step("files", () =>
    moveFiles(openDiskFileStore(source.filesDir), openS3FileStore(place)),
  );
  const environment = targetEnvironment(target, place, source.secrets);
  const file = path.join(dataDir, "full-set.env");
  // Before the rows: a target that holds them must not lack what opens them.
  writeEnvironment(file, environment);
  const { tables, rows } = await step("rows", () => copyRows(source.superuserUrl, target));
  console.log(`
${rows} rows of ${tables} tables and ${files} files have been moved and compared.

  ${Object.keys(environment).join(", ")}
  are in ${file} (readable by you alone; keep the secrets, what is sealed opens with no others).
  Still to be set: ${target.appUrl === undefined ? "DATABASE_URL, " : ""}REDIS_URL, WEB_ORIGIN, MAIL_TRANSPORT with its own, FILE_ORIGIN of the web.

With REDIS_URL set, everybody signs in once more: sessions are in Redis then. What concierges have
written without a signal stays on their phones and is sent after that. Do not start the old system again.`);
  await warnOfDemoAccounts(source.superuserUrl);
}

async function warnOfDemoAccounts(url: string): Promise<void> {
  const emails = DEMO_ACCOUNTS.map(({ email }) => email);
  const { rowCount } = await withClient(url, (client) =>
    client.query("SELECT FROM users WHERE email = ANY ($1)", [emails]),
  );
  if (rowCount)
    console.log(
      `\nThe demo accounts are among the users: APP_MODE=production refuses to start with them, APP_MODE=demo does not.`,
    );
}

async function move(): Promise<void> {
  const request = readRequest(process.env);
  const source = await step("the system as it is", () => openSource(process.cwd(), request.dataDir));
  try {
    await moveFrom(source, request);
  } finally {
    await source.stop();
  }
}

move().catch((error: unknown) => {
  const isClear = error instanceof Refusal || error instanceof StartupError;
  console.error(isClear ? `\n${error.message}` : error);
  process.exitCode = 1;
});
