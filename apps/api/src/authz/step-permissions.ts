import type { Permission } from "@magokoro/contract/access/permissions";
import type { SignInStep } from "@magokoro/contract/core/envelope";

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
