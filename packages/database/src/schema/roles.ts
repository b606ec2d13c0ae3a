import { sql, type SQL } from "drizzle-orm";
import { pgPolicy, pgRole } from "drizzle-orm/pg-core";

/**
 * One database role per user type, taken for each transaction (`SET LOCAL ROLE`), so that a forgotten
 * filter in the application returns nothing. The roles are made by `ensureRoles`, not by migrations,
 * because a cluster shares them between databases.
 */
export const ownerRole = pgRole("magokoro_owner").existing();
export const adminRole = pgRole("magokoro_admin").existing();
export const operatorRole = pgRole("magokoro_operator").existing();
export const partnerRole = pgRole("magokoro_partner").existing();
export const conciergeRole = pgRole("magokoro_concierge").existing();
/** Sign-in, jobs and the few hand-overs that leave a store's sight; each use states its reason. */
export const systemRole = pgRole("magokoro_system").existing();

export const currentUserId: SQL = sql.raw("nullif(current_setting('app.user_id', true), '')::integer");
export const currentPartnerId: SQL = sql.raw("nullif(current_setting('app.partner_id', true), '')::integer");
export const currentConciergeId: SQL = sql.raw(
  "nullif(current_setting('app.concierge_id', true), '')::integer",
);

const everything = sql.raw("true");

/**
 * Row-level security is forced, so the owner needs a policy too: migrations backfill rows and the
 * definer functions write under it. The login role is not a member of the owner.
 */
export function maintenancePolicies(table: string) {
  return [
    pgPolicy(`${table}_owner`, { to: ownerRole, for: "all", using: everything, withCheck: everything }),
    pgPolicy(`${table}_system`, { to: systemRole, for: "all", using: everything, withCheck: everything }),
  ];
}

type Reader = typeof adminRole;

/** One plain comparison per role: an OR across roles would cost the ordered index scan. */
export function readPolicy(table: string, role: Reader, using: SQL = everything) {
  return pgPolicy(`${table}_${role.name.replace("magokoro_", "")}_read`, { to: role, for: "select", using });
}

export function writePolicy(table: string, role: Reader, using: SQL = everything, check: SQL = using) {
  return pgPolicy(`${table}_${role.name.replace("magokoro_", "")}`, {
    to: role,
    for: "all",
    using,
    withCheck: check,
  });
}

export function insertPolicy(table: string, role: Reader, check: SQL = everything) {
  return pgPolicy(`${table}_${role.name.replace("magokoro_", "")}_insert`, {
    to: role,
    for: "insert",
    withCheck: check,
  });
}

export function deletePolicy(table: string, role: Reader, using: SQL = everything) {
  return pgPolicy(`${table}_${role.name.replace("magokoro_", "")}_delete`, {
    to: role,
    for: "delete",
    using,
  });
}

/** `check` says what the row may become, where that differs from which rows may be touched. */
export function updatePolicy(table: string, role: Reader, using: SQL = everything, check: SQL = using) {
  return pgPolicy(`${table}_${role.name.replace("magokoro_", "")}_update`, {
    to: role,
    for: "update",
    using,
    withCheck: check,
  });
}
