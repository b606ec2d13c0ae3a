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
  "partners:read",
  /** A store's own page, and its requests to headquarters. */
  "partners:write",
  /** Stores as headquarters keeps them: made, closed, their rates and areas, answers to what they ask for. */
  "partners:manage",
  "concierges:read",
  "concierges:write",
  /** To another store. */
  "concierges:move",
] as const;

export type Permission = (typeof PERMISSIONS)[number];
