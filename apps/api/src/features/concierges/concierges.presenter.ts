import {
  conciergeDetail,
  conciergeListItem,
  openVisit,
  storeConciergeListItem,
  type ConciergeDetail,
  type ConciergeListItem,
  type OpenVisit,
  type StoreConciergeListItem,
} from "@magokoro/contract/concierges/concierge-response";
import type { ConciergeAccountState } from "@magokoro/contract/concierges/concierge-values";
import type { OpenVisits } from "@magokoro/contract/concierges/closing-endpoints";
import { formatPhone } from "@magokoro/domain/phone/phone-number";
import { toTokyoIso } from "@magokoro/domain/date/tokyo-date";
import type { Actor } from "../../authz/actor";
import type { RowOf } from "../../platform/db/selection";
import { shown } from "../../platform/shown";
import type { MonthNumbers } from "../reports/concierge-months";
import type { CONCIERGE_CARD, ConciergeRow, StoreConciergeRow } from "./concierges.repository";
import type { OpenVisitRow } from "./open-visits.repository";

interface ListFacts extends MonthNumbers {
  account: ConciergeAccountState;
  lateReports: number;
}

export function presentConciergeListItem(
  row: RowOf<typeof CONCIERGE_CARD>,
  facts: ListFacts,
): ConciergeListItem {
  return { ...shown(conciergeListItem, row), ...facts };
}

export function presentStoreConcierge(
  row: StoreConciergeRow,
  account: ConciergeAccountState,
): StoreConciergeListItem {
  return {
    ...shown(storeConciergeListItem, row),
    partner: { id: row.partnerId, name: row.partnerName },
    account,
  };
}

type DetailFacts = Pick<ConciergeDetail, "account" | "months" | "lateReports" | "nextVisits">;

export function presentConcierge(actor: Actor, row: ConciergeRow, facts: DetailFacts): ConciergeDetail {
  const mayWrite = actor.permissions.includes("concierges:write");
  const act = row.status === "active" ? "deactivate" : "activate";
  return {
    ...shown(conciergeDetail, row),
    ...facts,
    phone: row.phone && formatPhone(row.phone),
    can: mayWrite ? ["edit", act] : [],
  };
}

export function presentOpenVisit(row: OpenVisitRow): OpenVisit {
  const iso = (at: Date | null) => at && toTokyoIso(at);
  return { ...shown(openVisit, row), visitStart: iso(row.visitStart), visitEnd: iso(row.visitEnd) };
}

export function presentOpenVisits(rows: readonly OpenVisitRow[]): OpenVisits {
  const inStatus = (...statuses: OpenVisitRow["status"][]) =>
    rows.filter(({ status }) => statuses.includes(status)).map(presentOpenVisit);
  return {
    ahead: inStatus("assigned", "in_progress"),
    unreported: inStatus("completed"),
    unapproved: inStatus("reported"),
  };
}
