import { PREFECTURES } from "@magokoro/domain/address/prefectures";
import { defineList, type ListQueryOf } from "../core/list";
import { choice, labelled } from "../core/list-filters";
import { PARTNER_STATUS_LABELS } from "./partner-values";

export const partnerList = defineList({
  noun: "加盟店",
  searchHint: "加盟店コード・店名・代表者・所在地",
  columns: {
    name: { header: "加盟店", sorts: "text", isUnbroken: true },
    code: { header: "コード", sorts: "text", isUnbroken: true },
    place: { header: "所在地" },
    representative: { header: "代表者", isUnbroken: true },
    phone: { header: "電話番号", isUnbroken: true },
    concierges: { header: "コンシェルジュ", isUnbroken: true },
    openCases: { header: "進行中の案件", isUnbroken: true },
    status: { header: "状態" },
  },
  sorts: { createdAt: "instant" },
  defaultSort: { by: "code", order: "asc" },
  filters: {
    status: choice("状態", { options: labelled(PARTNER_STATUS_LABELS) }),
    prefecture: choice("都道府県", { options: PREFECTURES.map((name) => [name, name] as const) }),
  },
});

export type PartnerListQuery = ListQueryOf<typeof partnerList>;
