import type { AnyMaster } from "./any-master";
import { defineMaster } from "./define-master";
import {
  choiceField,
  codeField,
  kanaField,
  minutesField,
  rowField,
  textField,
  wordsField,
  yenField,
} from "./master-fields";

/** The registers of headquarters. API, pages, menu, audit words and their examples are made from this list. */
export const MASTERS = {
  serviceTypes: defineMaster({
    noun: "serviceType",
    path: "service-types",
    label: "商品カテゴリ",
    fields: { name: textField("名称", 40, "例：家事代行"), code: codeField("HOUSEKEEPING") },
  }),
  supportTypes: defineMaster({
    noun: "supportType",
    path: "support-types",
    label: "サポート種別",
    fields: { name: textField("名称", 40, "例：定期"), code: codeField("REGULAR") },
  }),
  services: defineMaster({
    noun: "service",
    path: "services",
    page: "/admin/services",
    label: "サービス",
    newNote:
      "追加したサービスは、すぐに案件で選べます。加盟店の取扱いサービスには、各加盟店（または本部）が店舗の画面で選ぶまで入りません。",
    fields: {
      name: textField("名称", 60, "例：庭木の剪定"),
      kana: kanaField(80),
      code: codeField("GARDEN_PRUNING"),
      serviceTypeId: rowField("商品カテゴリ", "serviceType"),
      supportTypeId: rowField("サポート種別", "supportType"),
      basePrice: yenField("基本料金（税抜・円）", { taxedBy: "taxRateBp" }),
      taxRateBp: choiceField("税率", [
        [1000, "10%"],
        [800, "8%（軽減税率）"],
      ]),
      minutes: minutesField("標準時間（分）"),
      skills: wordsField("必要なスキル", "例：剪定、高所作業。いくつかあるときは「、」で区切ってください。"),
    },
  }),
};

export type MasterNoun = (typeof MASTERS)[keyof typeof MASTERS]["noun"];

/** They all, as whatever serves every one of them knows them. */
export const ALL_MASTERS: readonly AnyMaster<MasterNoun>[] = Object.values(MASTERS);

/** The master of a noun; a field names one that there is, `all-masters.test.ts` sees to it. */
export function masterOf(noun: string): AnyMaster<MasterNoun> {
  const master = ALL_MASTERS.find((one) => one.noun === noun);
  if (!master) throw new Error(`there is no master ${noun}`);
  return master;
}
