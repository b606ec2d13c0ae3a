export const PARTNER_STATUSES = ["active", "inactive"] as const;
export type PartnerStatus = (typeof PARTNER_STATUSES)[number];

export const PARTNER_STATUS_LABELS: Record<PartnerStatus, string> = { active: "有効", inactive: "無効" };

/** What a person can be offered to do with a store. */
export const PARTNER_ACTS = ["edit", "add_rate"] as const;
export type PartnerAct = (typeof PARTNER_ACTS)[number];
