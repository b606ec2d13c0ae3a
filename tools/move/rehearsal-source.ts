import path from "node:path";
import { loadDemoData } from "@magokoro/database/demo/load-demo-data";
import { withClient } from "@magokoro/database/migrate/ensure-database";
import { openDiskFileStore } from "../backup/disk-file-store";
import { fileCase } from "../backup/rehearsal-writes";
import { startLocalDatabase, type LocalDatabase } from "../launch/embedded-database";
import { localSecrets } from "../launch/secrets";

const ODD_TEXTS = ["", "NULL", '"\\,()', "改行\r\n\tと 空白 ", "髙﨑𠮷野👵🏻", "'; DROP TABLE users; --"];

/** A running embedded system with the demo's rows, new cases with waiting jobs, and texts that copies tend to break. */
export async function startLoadedSource(rootDir: string, dataDir: string): Promise<LocalDatabase> {
  const database = await startLocalDatabase(rootDir, dataDir, localSecrets(dataDir));
  const filesDir = path.join(dataDir, "files");
  await loadDemoData({ ownerUrl: database.ownerUrl, filesDir });
  await openDiskFileStore(filesDir).write("temp/upload/original", Buffer.from("still on its way"));
  await withClient(database.ownerUrl, async (client) => {
    for (let count = 0; count < 20; count += 1) await fileCase(client);
    for (const [index, text] of ODD_TEXTS.entries())
      await client.query(
        "INSERT INTO mailbox (message_id, from_address, to_address, subject, html, text) VALUES ($1, 'a', 'b', $2, $2, $2)",
        [`odd-${index}`, text],
      );
    for (const payload of ["null", "[]", '{"a": [1.10, 1e2, "\\u0041"]}'])
      await client.query("SELECT app.enqueue_job('rehearsal', $1::jsonb, NULL, NULL, 1)", [payload]);
  });
  return database;
}
