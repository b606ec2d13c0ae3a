import { ACCOUNT_STATE_LABELS } from "@magokoro/contract/accounts/account-response";
import { ALL_MASTERS } from "@magokoro/contract/masters/all-masters";
import { CASE_STATUS_WORDS } from "@magokoro/domain/case/case-status";
import { USER_TYPE_LABELS } from "@magokoro/domain/user/user-type";

/** What a register calls its fields; a name is a person's elsewhere. */
const MASTER_LABELS = Object.fromEntries(
  ALL_MASTERS.flatMap(({ fields }) => Object.entries(fields).map(([name, { label }]) => [name, label])),
);

/** The fields of what is audited, as the glossary calls them. */
const LABELS: Record<string, string> = {
  ...MASTER_LABELS,
  name: "氏名",
  nameKana: "ふりがな",
  email: "メールアドレス",
  userType: "種別",
  partnerId: "加盟店（番号）",
  conciergeId: "コンシェルジュ（番号）",
  kana: "ふりがな",
  address: "住所",
  employmentType: "雇用形態",
  hiredOn: "入店日",
  skills: "スキル",
  workingHours: "勤務時間",
  day: "日",
  hours: "時間帯",
  visits: "引き継いだ訪問",
  status: "状態",
  device: "端末",
  failures: "失敗した回数",
  operation: "操作",
  familyName: "姓",
  givenName: "名",
  familyNameKana: "姓（ふりがな）",
  givenNameKana: "名（ふりがな）",
  gender: "性別",
  birthDate: "生年月日",
  homePhone: "自宅電話",
  mobilePhone: "携帯電話",
  postalCode: "郵便番号",
  prefecture: "都道府県",
  city: "市区町村",
  addressLine: "番地",
  building: "建物名",
  location: "地点",
  billingName: "請求先氏名",
  billingPostalCode: "請求先郵便番号",
  billingAddress: "請求先住所",
  primaryConciergeId: "主担当（番号）",
  registrationRoute: "登録経路",
  referrerCode: "紹介コード",
  paymentMethod: "支払方法",
  collectionMethod: "回収方法",
  isFacility: "施設",
  deceasedAt: "ご逝去日",
  dmRefused: "DM拒否",
  careCallRefused: "おきづかいコール拒否",
  addressFaulty: "住所不備",
  hobbies: "趣味",
  notes: "備考",
  callCenterMemo: "コールセンターメモ",
  alertNote: "要注意",
  contacts: "関係者",
  title: "件名",
  kind: "種別",
  requestDetail: "取次内容",
  contactChannel: "行動種別",
  orderRoute: "受注経路",
  priority: "優先度",
  requestedDate: "希望日",
  requestedTimeFrom: "希望時刻（から）",
  requestedTimeTo: "希望時刻（まで）",
  visitStart: "訪問開始",
  visitEnd: "訪問終了",
  visitAddress: "訪問先",
  customerId: "お客様（番号）",
  serviceId: "商品（番号）",
  supportTypeId: "サポート区分（番号）",
  assigneeIds: "担当（番号）",
  estimatedMinutes: "見込み時間（分）",
  estimatedPrice: "見込み金額（円）",
  representative: "代表者",
  representativeKana: "代表者（ふりがな）",
  phone: "電話番号",
  latitude: "緯度",
  longitude: "経度",
  locationPrecision: "地点の精度",
  openHours: "営業時間",
  closedDates: "休業日",
  closesOnHolidays: "祝日は休業",
  replyHours: "回答期限（営業時間）",
  nightName: "夜間連絡先",
  nightPhone: "夜間連絡先の電話番号",
  nightEmail: "夜間連絡先のメールアドレス",
  contractFrom: "契約開始日",
  contractTo: "契約終了日",
  invoiceNumber: "登録番号",
  mayIssueAccounts: "店舗によるアカウントの発行",
  serviceAreas: "対応エリア",
  services: "提供するサービス",
  validFrom: "適用開始日",
  primaryRateBp: "主担当の率（0.01 %単位）",
  performerRateBp: "実施者の率（0.01 %単位）",
  reason: "理由",
  note: "メモ",
};

const VALUES: Record<string, Record<string, string>> = {
  userType: USER_TYPE_LABELS,
  status: { ...CASE_STATUS_WORDS, ...ACCOUNT_STATE_LABELS },
};

export const fieldLabel = (field: string): string => LABELS[field] ?? field;

/** A value as a person reads it; what is a list or a thing of its own stays as it was kept. */
export function valueText(field: string, value: unknown): string {
  if (value === null || value === undefined || value === "") return "—";
  if (typeof value === "boolean") return value ? "はい" : "いいえ";
  if (typeof value === "object") return JSON.stringify(value);
  const text = String(value);
  return VALUES[field]?.[text] ?? text;
}
