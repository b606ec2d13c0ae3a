import { USER_TYPES, type UserType } from "@magokoro/domain/user/user-type";
import type { Permission } from "./permissions";

const EVERYBODY = [
  "account:own",
  "password:change",
  "factor:manage",
  "dashboard:read",
  "files:read",
] as const;

/**
 * Which permissions a user type's tokens carry; the roles of every operation come from here. No type is
 * above the others: of customers, cases and reports admin reads, and no more.
 */
export const ROLE_PERMISSIONS = {
  admin: [
    ...EVERYBODY,
    "customers:read",
    "cases:read",
    "reports:read",
    "accounts:read",
    "accounts:write",
    "audit:read",
    "mails:read",
    "mails:write",
    "masters:read",
    "masters:write",
    "partners:read",
    "partners:manage",
    "concierges:read",
    "concierges:move",
  ],
  operator: [
    ...EVERYBODY,
    "customers:read",
    "customers:write",
    "cases:read",
    "cases:write",
    "cases:dispatch",
    "cases:cancel",
    "reports:read",
    "masters:read",
  ],
  partner: [
    ...EVERYBODY,
    "customers:read",
    "customers:write",
    "cases:read",
    "cases:write",
    "cases:answer",
    "cases:assign",
    "cases:schedule",
    "cases:cancel",
    "reports:read",
    "reports:review",
    "files:write",
    "masters:read",
    "partners:read",
    "partners:write",
    "concierges:read",
    "concierges:write",
  ],
  concierge: [
    ...EVERYBODY,
    "customers:read",
    "cases:read",
    "cases:schedule",
    "visits:perform",
    "reports:read",
    "reports:write",
    "files:write",
    "masters:read",
  ],
} as const satisfies Record<UserType, readonly Permission[]>;

/** The user types whose tokens carry a permission. */
export type HolderOf<P extends Permission> = {
  [Type in UserType]: P extends (typeof ROLE_PERMISSIONS)[Type][number] ? Type : never;
}[UserType];

export function holdersOf(permission: Permission): UserType[] {
  return USER_TYPES.filter((type) => (ROLE_PERMISSIONS[type] as readonly Permission[]).includes(permission));
}
