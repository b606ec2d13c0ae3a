/* Choices of the case form that are the same everywhere; the value is the Japanese word itself. */

/** 行動種別: how the request reached us. */
export const CONTACT_CHANNELS = ["電話", "メール", "FAX", "来店", "Webフォーム", "紹介"] as const;

/** 受注経路: which road brought the customer. */
export const ORDER_ROUTES = [
  "コールセンター",
  "加盟店直接",
  "地域包括支援センター",
  "ケアマネジャー",
  "自治体",
  "その他",
] as const;
