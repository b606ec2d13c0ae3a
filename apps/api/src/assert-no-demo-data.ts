import { DEMO_ACCOUNTS } from "@magokoro/database/demo/demo-accounts";
import { systemScope } from "./platform/db/scope";
import { hasAccountOf } from "./features/auth/users.repository";
import type { Services } from "./services";

/** A production with accounts whose password everybody knows must not start. */
export async function assertNoDemoData({ db }: Services): Promise<void> {
  const emails = DEMO_ACCOUNTS.map((account) => account.email);
  const scope = systemScope("start-up looks for demonstration accounts");
  if (await db.read(scope, (tx) => hasAccountOf(tx, emails)))
    throw new Error("The database holds demonstration accounts; production does not start with them.");
}
