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
 */
export async function ensureRoles(superuser: ClientBase, passwords: LoginPasswords): Promise<void> {
  await ensureLogin(superuser, "magokoro_owner", passwords.owner, "INHERIT");
  await ensureLogin(superuser, "magokoro_jobs", passwords.jobs, "INHERIT");
  await ensureLogin(superuser, "magokoro_app", passwords.app, "NOINHERIT");
  for (const role of ACTOR_ROLES) {
    await createRole(superuser, role, "NOLOGIN");
    await superuser.query(`GRANT ${role} TO magokoro_app`);
  }
}

async function ensureLogin(
  superuser: ClientBase,
  role: string,
  password: string,
  inherit: string,
): Promise<void> {
  await createRole(superuser, role, "LOGIN");
  await superuser.query(
    `ALTER ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS ${inherit} PASSWORD ${superuser.escapeLiteral(password)}`,
  );
}

async function createRole(superuser: ClientBase, role: string, kind: string): Promise<void> {
  const { rowCount } = await superuser.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role]);
  if (rowCount === 0) await superuser.query(`CREATE ROLE ${role} ${kind}`);
}
