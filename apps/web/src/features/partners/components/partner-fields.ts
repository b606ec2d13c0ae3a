import { PREFECTURES } from "@magokoro/domain/address/prefectures";
import { formatDateJa } from "@magokoro/domain/date/format-date";
import { isCalendarDate } from "@magokoro/domain/date/tokyo-date";
import { weekHoursInWords } from "@magokoro/domain/date/week-hours-words";
import { areaName } from "@magokoro/domain/place/service-area";
import type { FormFields } from "@/lib/forms/form-fields";
import type { PartnerFormValues } from "./partner-form-values";

type ServiceNames = ReadonlyMap<number, string>;

/** The fields of a store in the words of its form, in the order of its screen. */
export const partnerFieldsOf = (services: ServiceNames): FormFields<PartnerFormValues> => ({
  name: { label: "店名" },
  representative: { label: "代表者" },
  representativeKana: { label: "代表者（ふりがな）" },
  phone: { label: "電話番号" },
  email: { label: "メールアドレス" },
  postalCode: { label: "郵便番号" },
  prefecture: { label: "都道府県", options: PREFECTURES.map((name) => [name, name] as const) },
  city: { label: "市区町村" },
  addressLine: { label: "町名・番地" },
  building: { label: "建物名・部屋番号" },
  location: { label: "地点" },
  openHours: {
    label: "営業時間",
    words: ({ openHours = [] }) => weekHoursInWords(openHours).join("\n"),
  },
  closesOnHolidays: { label: "祝日は休業する" },
  closedDates: {
    label: "休業日",
    words: ({ closedDates = [] }) =>
      closedDates.map((date) => (isCalendarDate(date) ? formatDateJa(date) : date)).join("、"),
  },
  replyHours: { label: "依頼への回答期限（営業時間）" },
  nightName: { label: "夜間連絡先のお名前" },
  nightPhone: { label: "夜間連絡先の電話番号" },
  nightEmail: { label: "夜間連絡先のメールアドレス" },
  services: {
    label: "提供するサービス",
    parts: { price: "自店の価格（税抜）", serviceId: "サービス" },
    words: ({ services: offered = [] }) =>
      offered
        .map(({ serviceId, price }) =>
          [services.get(Number(serviceId)) ?? `番号 ${serviceId}`, price ? `${price}円` : ""]
            .filter(Boolean)
            .join(" "),
        )
        .join("\n"),
  },
  serviceAreas: {
    label: "対応エリア",
    words: ({ serviceAreas = [] }) => serviceAreas.map(areaName).join("、"),
  },
  contractFrom: { label: "契約開始日" },
  contractTo: { label: "契約終了日" },
  invoiceNumber: { label: "適格請求書の登録番号" },
  mayIssueAccounts: { label: "コンシェルジュのアカウントを、この店舗が発行できる" },
  primaryRateBp: { label: "主担当の報酬率（％）" },
  performerRateBp: { label: "実施者の報酬率（％）" },
  ratesFrom: { label: "報酬率の適用開始日" },
  notes: { label: "備考" },
});
