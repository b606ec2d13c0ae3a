import { CUSTOMER_STATUS_LABELS, GENDER_LABELS } from "@magokoro/contract/customers/customer-values";
import type { ComparedField } from "@/lib/drafts/compare-versions";
import type { CustomerFormValues } from "./customer-form-values";

type Field = ComparedField<CustomerFormValues>;

const yesNo = (name: Field["name"], label: string): Field => ({
  name,
  label,
  words: (values) => (values[name] ? "はい" : "いいえ"),
});

/** The fields of a customer in the words of the form, for whoever meets another's change. */
export const CUSTOMER_COMPARED_FIELDS: Field[] = [
  { name: "familyName", label: "姓" },
  { name: "givenName", label: "名" },
  { name: "familyNameKana", label: "せい（ふりがな）" },
  { name: "givenNameKana", label: "めい（ふりがな）" },
  { name: "gender", label: "性別", words: ({ gender }) => (gender ? GENDER_LABELS[gender] : "") },
  { name: "birthDate", label: "生年月日" },
  { name: "homePhone", label: "自宅電話" },
  { name: "mobilePhone", label: "携帯電話" },
  { name: "email", label: "メールアドレス" },
  { name: "postalCode", label: "郵便番号" },
  { name: "prefecture", label: "都道府県" },
  { name: "city", label: "市区町村" },
  { name: "addressLine", label: "町名・番地" },
  { name: "building", label: "建物名・部屋番号" },
  { name: "alertNote", label: "要注意" },
  { name: "notes", label: "備考" },
  { name: "hobbies", label: "趣味" },
  { name: "callCenterMemo", label: "コールセンターメモ" },
  { name: "contacts", label: "関係者", words: contactWords },
  {
    name: "status",
    label: "状態",
    words: ({ status }) => (status ? CUSTOMER_STATUS_LABELS[status] : ""),
  },
  { name: "registrationRoute", label: "登録経路" },
  { name: "paymentMethod", label: "支払方法" },
  { name: "collectionMethod", label: "回収方法" },
  { name: "billingName", label: "請求先のお名前" },
  { name: "billingPostalCode", label: "請求先の郵便番号" },
  { name: "billingAddress", label: "請求先の住所" },
  { name: "referrerCode", label: "紹介者コード" },
  { name: "deceasedAt", label: "ご逝去日" },
  yesNo("isFacility", "地域包括支援センター・施設"),
  yesNo("dmRefused", "DMを送らない"),
  yesNo("careCallRefused", "おきづかいコールを希望しない"),
  yesNo("addressFaulty", "住所不備"),
];

function contactWords({ contacts }: CustomerFormValues): string {
  return (contacts ?? [])
    .map(({ name, relationship, phone, isEmergency, isLivingTogether }) =>
      [`${name}（${relationship}）`, phone, isEmergency && "緊急連絡先", isLivingTogether && "同居"]
        .filter(Boolean)
        .join("・"),
    )
    .join("\n");
}
