import type { ConciergeListQuery } from "@magokoro/contract/concierges/concierge-list";
import type { ConciergeDetail, ConciergeListItem } from "@magokoro/contract/concierges/concierge-response";
import type { ConciergeAccountState } from "@magokoro/contract/concierges/concierge-values";
import type { PageMeta } from "@magokoro/contract/core/envelope";
import { startOfTokyoDay, tokyoDate, tokyoMonth, tokyoMonthRange } from "@magokoro/domain/date/tokyo-date";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import { findPage } from "../../platform/db/list/find-page";
import type { Tx } from "../../platform/db/tx";
import type { Services } from "../../services";
import { conciergeMonths } from "../reports/concierge-months";
import { CONCIERGES } from "./concierge-list.repository";
import { countLateReports, findAccountStates, getConciergeRow } from "./concierges.repository";
import { presentConcierge, presentConciergeListItem, presentOpenVisit } from "./concierges.presenter";
import { findOpenVisits } from "./open-visits.repository";

const MONTHS_SHOWN = 12;
const NEXT_SHOWN = 5;

/** A page of the store's concierges; the numbers of a month are worked out for its rows alone. */
export function listConcierges(
  services: Services,
  actor: Actor,
  query: ConciergeListQuery,
): Promise<{ data: ConciergeListItem[]; meta: PageMeta }> {
  const now = services.clock.now();
  const month = query.month ?? tokyoMonth(now);
  return services.db.read(scopeOf(actor), async (tx) => {
    const { rows, meta } = await findPage(tx, CONCIERGES, query, { viewer: actor.userType, now });
    const ids = rows.map(({ id }) => id);
    const [numbersOf, late] = await Promise.all([
      conciergeMonths(tx, tokyoMonthRange(month), ids),
      lateReports(tx, actor, ids, now),
    ]);
    const accounts = await accountStates(tx, ids);
    const data = rows.map((row) =>
      presentConciergeListItem(row, {
        ...numbersOf(row.id, month),
        lateReports: late.get(row.id) ?? 0,
        account: accounts.get(row.id) ?? "none",
      }),
    );
    return { data, meta };
  });
}

export function viewConcierge(services: Services, actor: Actor, id: number): Promise<ConciergeDetail> {
  const now = services.clock.now();
  return services.db.read(scopeOf(actor), (tx) => answerConcierge(tx, actor, id, now));
}

/** The concierge as they now stand. @throws AppError NOT_FOUND */
export async function answerConcierge(tx: Tx, actor: Actor, id: number, now: Date): Promise<ConciergeDetail> {
  const row = await getConciergeRow(tx, id);
  const months = lastMonths(tokyoMonth(now));
  const range = {
    from: tokyoMonthRange(months[0] ?? "").from,
    to: tokyoMonthRange(months.at(-1) ?? "").to,
  };
  const [numbersOf, late, open] = await Promise.all([
    conciergeMonths(tx, range, [id]),
    lateReports(tx, actor, [id], now),
    findOpenVisits(tx, id, row.partnerId),
  ]);
  const accounts = await accountStates(tx, [id]);
  return presentConcierge(actor, row, {
    account: accounts.get(id) ?? "none",
    months: months.map((month) => ({ month, ...numbersOf(id, month) })),
    lateReports: late.get(id) ?? 0,
    nextVisits: open
      .filter(({ status, visitEnd }) => status === "assigned" && visitEnd !== null && visitEnd > now)
      .slice(0, NEXT_SHOWN)
      .map(presentOpenVisit)
      .map(({ caseId, title, customerName, visitStart, visitEnd }) => ({
        caseId,
        title,
        customerName,
        visitStart,
        visitEnd,
      })),
  });
}

function lateReports(tx: Tx, { partnerId }: Actor, ids: readonly number[], now: Date) {
  if (partnerId === null) throw new Error("the numbers of a store are the store's own");
  return countLateReports(tx, { partnerId, ids, before: startOfTokyoDay(tokyoDate(now)) });
}

/** Whether these can sign in, and who waits for headquarters to let them. */
export async function accountStates(
  tx: Tx,
  ids: readonly number[],
): Promise<Map<number, ConciergeAccountState>> {
  const rows = await tx.asSystem("a store's own role reads no accounts but its user's", (system) =>
    findAccountStates(system, ids),
  );
  return new Map(rows.map(({ conciergeId, state }) => [conciergeId, state]));
}

/** YYYY-MM, oldest first. */
function lastMonths(last: string): string[] {
  const [year = 0, month = 0] = last.split("-").map(Number);
  return Array.from({ length: MONTHS_SHOWN }, (_, index) => {
    const count = year * 12 + (month - 1) - (MONTHS_SHOWN - 1 - index);
    return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
  });
}
