/** What a token can hold. Which role gets which: `role-permissions.ts`. */
export const PERMISSIONS = [
  "account:own",
  /** All that a first or expired password leaves open. */
  "password:change",
  /** Also open while an account still has to set up the second factor it must have. */
  "factor:manage",
  "accounts:read",
  "accounts:write",
  "audit:read",
  "mails:read",
  "mails:write",
  "dashboard:read",
  "customers:read",
  "customers:write",
  "cases:read",
  "cases:write",
  "cases:dispatch",
  "cases:answer",
  "cases:assign",
  "cases:schedule",
  "cases:cancel",
  "visits:perform",
  "reports:read",
  "reports:write",
  "reports:review",
  "files:read",
  "files:write",
  "masters:read",
  "masters:write",
] as const;

export type Permission = (typeof PERMISSIONS)[number];
