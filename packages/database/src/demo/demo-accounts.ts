/** Shown on the login page in demo mode alone; production refuses a database that has them. */
export const DEMO_PASSWORD = "Magokoro-2026";

export const DEMO_ACCOUNTS = [
  { label: "管理者", email: "admin@magokoro.example" },
  { label: "オペレーター", email: "operator@magokoro.example" },
  { label: "パートナー加盟店", email: "partner@magokoro.example" },
  { label: "コンシェルジュ", email: "concierge@magokoro.example" },
  { label: "コンシェルジュ（同じ店舗）", email: "concierge3@magokoro.example" },
  { label: "パートナー（別店舗）", email: "partner2@magokoro.example" },
  { label: "コンシェルジュ（別店舗）", email: "concierge2@magokoro.example" },
] as const;
