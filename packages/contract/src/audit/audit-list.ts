import { defineList, type ListQueryOf } from "../core/list";
import { choice, dayFilter, labelled, rowFilter } from "../core/list-filters";
import { AUDIT_ACTION_LABELS, AUDIT_OBJECT_LABELS } from "./audit-values";

export const auditList = defineList({
  noun: "操作",
  emptyText: "操作が記録されていません。",
  searchHint: "操作した人の氏名",
  columns: {
    at: { header: "日時", sorts: "instant" },
    actor: { header: "操作した人" },
    action: { header: "操作" },
    object: { header: "対象" },
  },
  defaultSort: { by: "at", order: "desc" },
  filters: {
    actorId: rowFilter("操作した人"),
    action: choice("操作", { options: labelled(AUDIT_ACTION_LABELS) }),
    objectType: choice("対象", { options: labelled(AUDIT_OBJECT_LABELS) }),
    objectId: rowFilter("対象の番号"),
    from: dayFilter("期間の始め"),
    to: dayFilter("期間の終わり"),
  },
});

export type AuditListQuery = ListQueryOf<typeof auditList>;
