export const USER_TYPES = ["admin", "operator", "partner", "concierge"] as const;

export type UserType = (typeof USER_TYPES)[number];

export const USER_TYPE_LABELS: Record<UserType, string> = {
  admin: "管理者",
  operator: "オペレーター",
  partner: "パートナー加盟店",
  concierge: "コンシェルジュ",
};
