import { requestListItem } from "@magokoro/contract/partners/request-response";
import { partnerRequests } from "@magokoro/database/schema/partner-parts";
import { concierges, partners } from "@magokoro/database/schema/partners";
import { columnsIn, columnsOf, columnsOrNullOf } from "../../platform/db/columns-of";
import { intOrNull, text } from "../../platform/db/expressions";
import { selection, type RowOf } from "../../platform/db/selection";

const LISTED = {
  ...columnsIn(partnerRequests, "r", requestListItem),
  ...columnsOf(partnerRequests, "r", ["partnerId", "conciergeId"]),
  partnerCode: columnsOf(partners, "p", ["code"]).code,
  partnerName: columnsOf(partners, "p", ["name"]).name,
  conciergeName: columnsOrNullOf(concierges, "g", ["name"]).name,
};

/** A request as the list shows it: of areas, which may be two thousand, only how many. */
export const REQUEST_LIST = selection({
  ...LISTED,
  areaCount: intOrNull("CASE r.kind WHEN 'areas' THEN jsonb_array_length(r.wish -> 'areas') END"),
  smallWish: text("CASE r.kind WHEN 'areas' THEN '{}' ELSE r.wish::text END"),
});

export const REQUEST = selection({
  ...LISTED,
  ...columnsOf(partnerRequests, "r", ["wish", "message"]),
  conciergeEmail: columnsOrNullOf(concierges, "g", ["email"]).email,
});

export const REQUEST_JOINS =
  "JOIN partners p ON p.id = r.partner_id LEFT JOIN concierges g ON g.id = r.concierge_id";

export type RequestListRow = RowOf<typeof REQUEST_LIST>;
export type RequestRow = RowOf<typeof REQUEST>;
