import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "pg";
import { withClient } from "@magokoro/database/migrate/ensure-database";
import type { FileStore } from "./file-store";

const NEW_CASE = `
  INSERT INTO cases (case_number, customer_id, status, title, created_by)
  SELECT to_char(current_date, 'YYYYMMDD') || '-' || lpad(app.next_case_number(current_date)::text, 4, '0'),
    (SELECT min(id) FROM customers), 'pending', '庭の手入れ', (SELECT min(id) FROM users WHERE user_type = 'operator')
  RETURNING id`;

/** A case as an operator files it, with its history and the mail and job that leave with it. */
export async function fileCase(client: Client): Promise<number> {
  await client.query("BEGIN");
  const { rows } = await client.query<{ id: number }>(NEW_CASE);
  const id = rows[0]?.id;
  if (id === undefined) throw new Error("no case was made");
  await client.query(
    `INSERT INTO case_history (case_id, actor_id, actor_name, actor_type, action, to_status)
     SELECT id, created_by, '三浦 さやか', 'operator', 'submit', 'pending' FROM cases WHERE id = $1`,
    [id],
  );
  await client.query("SELECT app.queue_mail('case_requested', 'store@magokoro.example', '{}', $1)", [id]);
  await client.query("COMMIT");
  return id;
}

export interface Writing {
  /** Ends after the case under way; answers how many there were. */
  stop(): Promise<number>;
}

/** Cases and photos, one after the other, until stopped: what goes on while a backup is taken. */
export function keepWriting(ownerUrl: string, files: FileStore): Writing {
  let isStopping = false;
  let written = 0;
  const done = withClient(ownerUrl, async (client) => {
    while (!isStopping) {
      const id = await fileCase(client);
      await files.write(`reports/2026/04/case-${id}/photo_001.jpg`, Buffer.from(`photo of case ${id}`));
      written += 1;
      await sleep(10);
    }
  });
  // Told by `stop`; until then a failure must not end the process.
  done.catch(() => undefined);
  return {
    stop: async () => {
      isStopping = true;
      await done;
      return written;
    },
  };
}

/** What a restore is for: a table emptied, one dropped, one falsified, files overwritten; all of it committed. */
export async function doHarm(superuserUrl: string, files: FileStore): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    await client.query("DELETE FROM mails");
    await client.query("DROP TABLE report_files CASCADE");
    await client.query("UPDATE customers SET visit_count = 0, version = version + 1");
    await fileCase(client);
  });
  const [first, second] = await files.list();
  for (const file of [first, second]) if (file) await files.write(file.key, Buffer.from("overwritten"));
}
