import type { Scope } from "./scope";

const ROLES = { admin: "magokoro_admin", operator: "magokoro_operator" } as const;

/** Only whole numbers reach the statement, so nothing can be injected through it. */
function whole(value: number): string {
  if (!Number.isSafeInteger(value)) throw new TypeError("a scope holds whole numbers only");
  return String(value);
}

/** `SET LOCAL` statements: they end with the transaction, so a pooled connection can never leak them. */
export function scopeStatement(scope: Scope): string {
  switch (scope.kind) {
    case "all":
      return `SET LOCAL ROLE ${ROLES[scope.role]}; SET LOCAL app.user_id = '${whole(scope.userId)}'`;
    case "partner":
      return `SET LOCAL ROLE magokoro_partner; SET LOCAL app.user_id = '${whole(scope.userId)}'; SET LOCAL app.partner_id = '${whole(scope.partnerId)}'`;
    case "visits":
      return `SET LOCAL ROLE magokoro_concierge; SET LOCAL app.user_id = '${whole(scope.userId)}'; SET LOCAL app.partner_id = '${whole(scope.partnerId)}'; SET LOCAL app.concierge_id = '${whole(scope.conciergeId)}'`;
    case "system":
      return "SET LOCAL ROLE magokoro_system";
  }
}
