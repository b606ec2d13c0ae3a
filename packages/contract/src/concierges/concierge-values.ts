export const EMPLOYMENT_LABELS = {
  full_time: "正社員",
  contract: "契約社員",
  part_time: "パート",
  temporary: "派遣",
} as const;
export type EmploymentType = keyof typeof EMPLOYMENT_LABELS;
export const EMPLOYMENT_TYPES = Object.keys(EMPLOYMENT_LABELS) as [EmploymentType, ...EmploymentType[]];

export const CONCIERGE_STATUS_LABELS = { active: "在籍中", inactive: "停止中" } as const;
export type ConciergeStatus = keyof typeof CONCIERGE_STATUS_LABELS;
export const CONCIERGE_STATUSES = ["active", "inactive"] as const satisfies ConciergeStatus[];

/** Whether a concierge can sign in, as their store sees it. */
export const CONCIERGE_ACCOUNT_LABELS = {
  none: "なし",
  requested: "申請中",
  active: "有効",
  disabled: "無効",
} as const;
export type ConciergeAccountState = keyof typeof CONCIERGE_ACCOUNT_LABELS;
export const CONCIERGE_ACCOUNT_STATES = Object.keys(CONCIERGE_ACCOUNT_LABELS) as [
  ConciergeAccountState,
  ...ConciergeAccountState[],
];

/** 相性: whom a customer knows and likes, and who must not go there. */
export const FIT_LABELS = { familiar: "馴染み", ng: "NG" } as const;
export type FitKind = keyof typeof FIT_LABELS;
export const FIT_KINDS = ["familiar", "ng"] as const satisfies FitKind[];
