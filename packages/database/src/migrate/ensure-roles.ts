import type { ClientBase } from "pg";

export interface LoginPasswords {
  owner: string;
  app: string;
  jobs: string;
}

export const ACTOR_ROLES = [
  "magokoro_admin",
  "magokoro_operator",
  "magokoro_partner",
  "magokoro_concierge",
  "magokoro_system",
] as const;

/**
 * Makes the database roles (again, if need be): the owner migrates, the application's login owns nothing
 * and can only take one of the actor roles, the job queue's login owns its own schema alone.
 * @param admin a superuser, or a managed server's administrator, who may make roles and databases.
 * @throws Error when a login has powers that only a superuser could take away.
 */
export async function ensureRoles(admin: ClientBase, passwords: LoginPasswords): Promise<void> {
  await ensureLogin(admin, "magokoro_owner", passwords.owner, "INHERIT");
  await ensureLogin(admin, "magokoro_jobs", passwords.jobs, "INHERIT");
  await ensureLogin(admin, "magokoro_app", passwords.app, "NOINHERIT");
  for (const role of ACTOR_ROLES) {
    await createRole(admin, role, "NOLOGIN");
    await admin.query(`GRANT ${role} TO magokoro_app`);
  }
  await assertPowerless(admin);
}

async function ensureLogin(
  admin: ClientBase,
  role: string,
  password: string,
  inherit: string,
): Promise<void> {
  await createRole(admin, role, "LOGIN");
  // SUPERUSER and BYPASSRLS are not named: a managed server lets nobody speak of them, not even to refuse.
  await admin.query(
    `ALTER ROLE ${role} LOGIN NOCREATEDB NOCREATEROLE ${inherit} PASSWORD ${admin.escapeLiteral(password)}`,
  );
}

async function createRole(admin: ClientBase, role: string, kind: string): Promise<void> {
  const { rowCount } = await admin.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role]);
  if (rowCount === 0) await admin.query(`CREATE ROLE ${role} ${kind}`);
}

async function assertPowerless(admin: ClientBase): Promise<void> {
  const { rows } = await admin.query<{ rolname: string }>(
    "SELECT rolname FROM pg_roles WHERE rolname LIKE 'magokoro\\_%' AND rolname <> current_user AND (rolsuper OR rolbypassrls)",
  );
  if (rows.length > 0)
    throw new Error(
      `${rows.map(({ rolname }) => rolname).join(", ")} must not be superuser or bypass row security`,
    );
}
