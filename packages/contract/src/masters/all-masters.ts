import type { AnyMaster } from "./any-master";
import { defineMaster } from "./define-master";
import { textField } from "./master-fields";

/** The registers of headquarters. API, pages, menu, audit words and their examples are made from this list. */
export const MASTERS = {
  serviceTypes: defineMaster({
    noun: "serviceType",
    path: "service-types",
    label: "商品カテゴリ",
    fields: { name: textField("名称", 40, "例：家事代行") },
  }),
  supportTypes: defineMaster({
    noun: "supportType",
    path: "support-types",
    label: "サポート種別",
    fields: { name: textField("名称", 40, "例：定期") },
  }),
};

export type MasterNoun = (typeof MASTERS)[keyof typeof MASTERS]["noun"];

/** They all, as whatever serves every one of them knows them. */
export const ALL_MASTERS: readonly AnyMaster<MasterNoun>[] = Object.values(MASTERS);
