import type { Tag } from "../core/tags";

/**
 * Where a case's move is seen besides the case: whose customer is in sight, who is booked when, what can be
 * done with its report, and every shelf.
 */
export const CASE_TOUCHES = [
  "cases",
  "customers",
  "concierges",
  "reports",
  "dashboards",
] as const satisfies readonly Tag[];
