import { requestList } from "@magokoro/contract/partners/request-list";
import { defineListSource, ordered } from "../../platform/db/list/list-source";
import { REQUEST_JOINS, REQUEST_LIST } from "./request-selections.repository";
import { filterByScope } from "./requests.repository";

export const REQUESTS = defineListSource(requestList, {
  table: "partner_requests r",
  id: "r.id",
  scope: filterByScope,
  sorts: { createdAt: ordered("r.created_at") },
  filters: { status: "r.status", kind: "r.kind", partnerId: "r.partner_id" },
  selection: REQUEST_LIST,
  joins: REQUEST_JOINS,
});
