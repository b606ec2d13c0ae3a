import type { Client } from "pg";
import { withClient } from "@magokoro/database/migrate/ensure-database";

/** Reads everything as of one moment, whatever others write meanwhile. */
export function inSnapshot<T>(url: string, read: (client: Client) => Promise<T>): Promise<T> {
  return withClient(url, async (client) => {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const result = await read(client);
    await client.query("COMMIT");
    return result;
  });
}
