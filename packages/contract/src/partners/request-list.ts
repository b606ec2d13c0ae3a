import {
  PARTNER_REQUEST_KIND_LABELS,
  PARTNER_REQUEST_STATUS_LABELS,
} from "@magokoro/domain/partner/partner-request";
import { defineList, type ListQueryOf } from "../core/list";
import { choice, labelled, rowFilter } from "../core/list-filters";

/** What stores have asked headquarters for; a store's list has its own. */
export const requestList = defineList({
  noun: "本部への依頼",
  emptyText: "本部への依頼はありません。",
  columns: {
    kind: { header: "依頼", isUnbroken: true },
    partner: { header: "加盟店", viewers: ["admin"] },
    gist: { header: "内容" },
    requesterName: { header: "依頼した人", isUnbroken: true },
    createdAt: { header: "依頼日時", sorts: "instant" },
    status: { header: "状態", isUnbroken: true },
  },
  defaultSort: { by: "createdAt", order: "desc" },
  filters: {
    status: choice("状態", { options: labelled(PARTNER_REQUEST_STATUS_LABELS) }),
    kind: choice("依頼", { options: labelled(PARTNER_REQUEST_KIND_LABELS) }),
    partnerId: rowFilter("加盟店"),
  },
});

export type RequestListQuery = ListQueryOf<typeof requestList>;
