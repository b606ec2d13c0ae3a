import type { Permission } from "@magokoro/contract/access/permissions";
import type { SignInStep } from "@magokoro/contract/core/envelope";
import type { UserType } from "@magokoro/domain/user/user-type";

const EVERYBODY: readonly Permission[] = [
  "account:own",
  "password:change",
  "factor:manage",
  "dashboard:read",
  "files:read",
];

/** Which permissions a user type's tokens carry. No type is above the others: admin reads, and no more. */
export const ROLE_PERMISSIONS: Record<UserType, readonly Permission[]> = {
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

/** While a step of signing in is left to do, a token opens that step and nothing else. */
export const STEP_PERMISSIONS: Record<SignInStep, readonly Permission[]> = {
  change_password: ["password:change"],
  enrol_second_factor: ["factor:manage"],
};

/** The step a token is limited to, told by what it may do. */
export function limitedTo(permissions: readonly Permission[]): SignInStep | null {
  const steps = Object.keys(STEP_PERMISSIONS) as SignInStep[];
  const isSame = (step: SignInStep) => String(STEP_PERMISSIONS[step]) === String(permissions);
  return steps.find(isSame) ?? null;
}
