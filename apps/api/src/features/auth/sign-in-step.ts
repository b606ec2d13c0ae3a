import type { SignInStep } from "@magokoro/contract/core/envelope";
import type { Permission } from "@magokoro/contract/access/permissions";
import type { UserType } from "@magokoro/domain/user/user-type";
import { ROLE_PERMISSIONS } from "@magokoro/contract/access/role-permissions";
import { STEP_PERMISSIONS } from "../../authz/step-permissions";
import type { Services } from "../../services";
import type { UserRow } from "./users.repository";

const DAY_MS = 24 * 60 * 60 * 1000;

type Setting = Pick<Services, "config" | "clock">;

/** Null where passwords do not expire. */
export function passwordExpiry({ config }: Setting, user: UserRow): Date | null {
  if (config.PASSWORD_EXPIRY_DAYS === 0) return null;
  return new Date(user.passwordChangedAt.getTime() + config.PASSWORD_EXPIRY_DAYS * DAY_MS);
}

/** Administrators cannot go without a second factor, except where everything is a demonstration. */
export function mustHaveSecondFactor({ config }: Setting, userType: UserType): boolean {
  return userType === "admin" && config.APP_MODE === "production";
}

/** What is left to do before anything else answers. */
export function signInStep(setting: Setting, user: UserRow): SignInStep | null {
  const expiry = passwordExpiry(setting, user);
  const isExpired = expiry !== null && expiry <= setting.clock.now();
  if (user.mustChangePassword || isExpired) return "change_password";
  if (mustHaveSecondFactor(setting, user.userType) && !user.hasSecondFactor) return "enrol_second_factor";
  return null;
}

export function permissionsOf(setting: Setting, user: UserRow): readonly Permission[] {
  const step = signInStep(setting, user);
  return step === null ? ROLE_PERMISSIONS[user.userType] : STEP_PERMISSIONS[step];
}
