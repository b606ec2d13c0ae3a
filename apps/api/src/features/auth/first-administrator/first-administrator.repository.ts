import { users } from "@magokoro/database/schema/users";
import { insertRowForId } from "../../../platform/db/insert-row";
import type { Tx } from "../../../platform/db/tx";

/** No hash of anything: nobody signs in with it. */
const NO_PASSWORD = "!";

/** Two who ask at once go one after the other, though there may be no row yet to hold. */
export async function queueForFirstAdministrator(tx: Tx): Promise<void> {
  await tx.run("SELECT pg_advisory_xact_lock(hashtext('magokoro: first administrator'))");
}

export async function hasActiveAdministrator(tx: Tx): Promise<boolean> {
  return (await tx.run("SELECT 1 FROM users WHERE user_type = 'admin' AND status = 'active' LIMIT 1")) > 0;
}

interface NewAdministrator {
  email: string;
  name: string;
  nameKana: string;
}

export function insertAdministrator(tx: Tx, administrator: NewAdministrator): Promise<number> {
  return insertRowForId(tx, users, {
    ...administrator,
    userType: "admin",
    passwordHash: NO_PASSWORD,
    mustChangePassword: true,
  });
}
