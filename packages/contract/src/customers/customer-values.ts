export const PAYMENT_METHODS = ["現金", "銀行振込", "口座振替", "クレジットカード", "請求書"] as const;
export const COLLECTION_METHODS = ["訪問時回収", "後日請求", "口座引落", "回収なし"] as const;
export const REGISTRATION_ROUTES = [
  "コールセンター",
  "加盟店",
  "地域包括支援センター",
  "ケアマネジャー",
  "自治体",
  "Web",
  "紹介",
] as const;
export const CUSTOMER_STATUSES = ["prospect", "active", "inactive"] as const;
export const CUSTOMER_STATUS_LABELS = { prospect: "見込み", active: "利用中", inactive: "休止" } as const;
export const GENDERS = ["male", "female", "other"] as const;
export const GENDER_LABELS = { male: "男性", female: "女性", other: "その他" } as const;
