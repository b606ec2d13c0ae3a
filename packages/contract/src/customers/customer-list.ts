import { defineList, type ListQueryOf } from "../core/list";
import { choice, labelled, rowFilter } from "../core/list-filters";
import { CUSTOMER_STATUS_LABELS } from "./customer-values";

export const customerList = defineList({
  noun: "お客様",
  searchHint: "電話番号・名前・ふりがな・住所・会員番号",
  columns: {
    kana: { header: "お名前", sorts: "text", isUnbroken: true },
    memberNumber: { header: "会員番号", sorts: "text", isUnbroken: true },
    phones: { header: "電話番号", isUnbroken: true },
    address: { header: "住所" },
    partner: { header: "加盟店" },
    visitCount: { header: "訪問回数", sorts: "number", isUnbroken: true },
    lastVisitAt: { header: "最終訪問", sorts: "instant" },
  },
  sorts: { createdAt: "instant" },
  defaultSort: { by: "createdAt", order: "desc" },
  filters: {
    status: choice("状態", { options: labelled(CUSTOMER_STATUS_LABELS) }),
    partnerId: rowFilter("加盟店"),
  },
});

export type CustomerListQuery = ListQueryOf<typeof customerList>;
