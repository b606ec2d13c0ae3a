import { DEMO_ACCOUNTS } from "@magokoro/database/demo/demo-accounts";
import { systemScope } from "./platform/db/scope";
import type { Services } from "./services";

/** A production with accounts whose password everybody knows must not start. */
export async function assertNoDemoData({ db }: Services): Promise<void> {
  const emails = DEMO_ACCOUNTS.map((account) => account.email);
  const found = await db.read(systemScope("start-up looks for demonstration accounts"), (tx) =>
    tx.query("SELECT 1 FROM users WHERE email = ANY ($1) LIMIT 1", [emails]),
  );
  if (found.length > 0)
    throw new Error("The database holds demonstration accounts; production does not start with them.");
}
