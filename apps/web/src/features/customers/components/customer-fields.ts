import {
  COLLECTION_METHODS,
  CUSTOMER_STATUSES,
  CUSTOMER_STATUS_LABELS,
  GENDERS,
  GENDER_LABELS,
  PAYMENT_METHODS,
  REGISTRATION_ROUTES,
} from "@magokoro/contract/customers/customer-values";
import { PREFECTURES } from "@magokoro/domain/address/prefectures";
import type { FormFields } from "@/lib/forms/form-fields";
import type { CustomerFormValues } from "./customer-form-values";

const same = (values: readonly string[]) => values.map((value) => [value, value] as const);

/** The fields of a customer in the words of its form, in the order of its screen. */
export const CUSTOMER_FIELDS: FormFields<CustomerFormValues> = {
  familyName: { label: "姓" },
  givenName: { label: "名" },
  familyNameKana: { label: "せい（ふりがな）" },
  givenNameKana: { label: "めい（ふりがな）" },
  gender: { label: "性別", options: GENDERS.map((value) => [value, GENDER_LABELS[value]]) },
  birthDate: { label: "生年月日" },
  homePhone: { label: "自宅電話" },
  mobilePhone: { label: "携帯電話" },
  email: { label: "メールアドレス" },
  postalCode: { label: "郵便番号" },
  prefecture: { label: "都道府県", options: same(PREFECTURES) },
  city: { label: "市区町村" },
  addressLine: { label: "町名・番地" },
  building: { label: "建物名・部屋番号" },
  location: { label: "地点（緯度・経度か、地図のリンク）" },
  alertNote: { label: "要注意" },
  notes: { label: "備考" },
  hobbies: { label: "趣味" },
  callCenterMemo: { label: "コールセンターメモ" },
  contacts: {
    label: "関係者",
    words: contactWords,
    parts: {
      name: "お名前",
      relationship: "続柄",
      phone: "電話番号",
      isEmergency: "緊急連絡先",
      isLivingTogether: "同居",
    },
  },
  status: {
    label: "状態",
    options: CUSTOMER_STATUSES.map((status) => [status, CUSTOMER_STATUS_LABELS[status]]),
  },
  registrationRoute: { label: "登録経路", options: same(REGISTRATION_ROUTES) },
  paymentMethod: { label: "支払方法", options: same(PAYMENT_METHODS) },
  collectionMethod: { label: "回収方法", options: same(COLLECTION_METHODS) },
  billingName: { label: "請求先のお名前" },
  billingPostalCode: { label: "請求先の郵便番号" },
  billingAddress: { label: "請求先の住所" },
  referrerCode: { label: "紹介者コード" },
  deceasedAt: { label: "ご逝去日" },
  isFacility: { label: "地域包括支援センター・施設" },
  dmRefused: { label: "DMを送らない" },
  careCallRefused: { label: "おきづかいコールを希望しない" },
  addressFaulty: { label: "住所不備" },
};

function contactWords({ contacts }: CustomerFormValues): string {
  return (contacts ?? [])
    .map(({ name, relationship, phone, isEmergency, isLivingTogether }) =>
      [`${name}（${relationship}）`, phone, isEmergency && "緊急連絡先", isLivingTogether && "同居"]
        .filter(Boolean)
        .join("・"),
    )
    .join("\n");
}
