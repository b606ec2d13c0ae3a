import type { Permission } from "@magokoro/contract/access/permissions";
import type { UserType } from "@magokoro/domain/user/user-type";

const EVERYBODY: readonly Permission[] = ["account:own", "dashboard:read", "files:read"];

/** Which permissions a user type's tokens carry. No type is above the others: admin reads, and no more. */
export const ROLE_PERMISSIONS: Record<UserType, readonly Permission[]> = {
  admin: [...EVERYBODY, "customers:read", "cases:read"],
  operator: [
    ...EVERYBODY,
    "customers:read",
    "customers:write",
    "cases:read",
    "cases:write",
    "cases:dispatch",
    "cases:cancel",
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
};
