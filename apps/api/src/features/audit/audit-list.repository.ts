import { auditList } from "@magokoro/contract/audit/audit-list";
import { hasPart } from "../../platform/db/list/has-part";
import { fromDay, toDay } from "../../platform/db/list/list-filters";
import { defineListSource, ordered } from "../../platform/db/list/list-source";
import { AUDIT_ENTRY } from "./audit-logs.repository";

export const AUDIT_LOGS = defineListSource(auditList, {
  table: "audit_logs l",
  id: "l.id",
  sorts: { at: ordered("l.at") },
  filters: {
    actorId: "l.actor_id",
    action: "l.action",
    objectType: "l.object_type",
    objectId: "l.object_id",
    from: fromDay("l.at"),
    to: toDay("l.at"),
  },
  search: (where, word, { scope }) => hasPart(where, "l.actor_name", word, scope),
  selection: AUDIT_ENTRY,
  joins: "",
});
