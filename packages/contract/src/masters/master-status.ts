/** Inactive: chosen no more, but kept by what has it. */
export const MASTER_STATUSES = ["active", "inactive"] as const;
export type MasterStatus = (typeof MASTER_STATUSES)[number];
