/**
 * What an operation is about. A write names the tags it touches, and whoever did it is shown every read of
 * those anew.
 */
export const TAGS = [
  "accounts",
  "audit",
  "auth",
  "cases",
  /** The helpers a store can send, and what they are booked for. */
  "concierges",
  "customers",
  "dashboards",
  "dev",
  "files",
  "health",
  "mails",
  "masters",
  "notices",
  "partners",
  "profile",
  "reports",
  "second-factor",
  "sessions",
] as const;

export type Tag = (typeof TAGS)[number];

/** Where an administrator's act shows besides its own page: the log, and its newest lines on the dashboard. */
export const RECORD_TAGS = ["audit", "dashboards"] as const satisfies readonly Tag[];
