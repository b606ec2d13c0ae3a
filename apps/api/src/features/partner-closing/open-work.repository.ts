import { MOST_OPEN_SHOWN } from "@magokoro/contract/partners/closing-endpoints";
import type { CaseStatus } from "@magokoro/domain/case/case-status";
import { cases } from "@magokoro/database/schema/cases";
import { columnsOf } from "../../platform/db/columns-of";
import { int, text, textList, textOrNull } from "../../platform/db/expressions";
import { selection, type RowOf } from "../../platform/db/selection";
import { select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";
import { OPEN_WORK } from "../partners/open-work";

/* What a store ($1) has still to finish: asked for and not yet approved. */

const OPEN = `FROM cases c WHERE c.partner_id = $1 AND ${OPEN_WORK}`;

const LISTED = selection({
  ...columnsOf(cases, "c", ["id", "title", "status", "visitStart", "visitEnd"]),
  caseNumber: text("coalesce(c.case_number, '')"),
  customerName: textOrNull(
    "SELECT u.family_name || ' ' || u.given_name FROM customers u WHERE u.id = c.customer_id",
  ),
  conciergeNames: textList(
    "SELECT coalesce(array_agg(g.name ORDER BY g.id <> c.primary_concierge_id, g.kana), '{}') FROM concierges g WHERE g.id = ANY (c.assignee_ids)",
  ),
});

export type OpenCaseRow = RowOf<typeof LISTED>;

const NEXT_FIRST = select(LISTED, `${OPEN} ORDER BY c.visit_start, c.id LIMIT ${MOST_OPEN_SHOWN}`);

/** Those whose visit is next first, undated ones last. */
export function findOpenCases(tx: Tx, partnerId: number): Promise<OpenCaseRow[]> {
  return tx.query(NEXT_FIRST, [partnerId]);
}

const COUNT = selection({
  ...columnsOf(cases, "c", ["status"]),
  count: int("count(*)"),
  visits: int("count(*) FILTER (WHERE c.visit_start IS NOT NULL AND c.status = 'assigned')"),
});
const BY_STATUS = select(COUNT, `${OPEN} GROUP BY c.status`);

export function countOpenCases(tx: Tx, partnerId: number): Promise<RowOf<typeof COUNT>[]> {
  return tx.query(BY_STATUS, [partnerId]);
}

const MARK = selection(columnsOf(cases, "c", ["id", "status"]));
const MARKS = select(MARK, `${OPEN} ORDER BY c.id`);

/** All of them, however many, by what decides where they can go. */
export function findOpenMarks(tx: Tx, partnerId: number): Promise<{ id: number; status: CaseStatus }[]> {
  return tx.query(MARKS, [partnerId]);
}

const TO_MOVE = selection(
  columnsOf(cases, "c", ["id", "partnerId", "status", "version", "visitStart", "visitEnd"]),
);
const HELD = select(
  TO_MOVE,
  // The ids in the order of their customers, whom the database holds when a case leaves its store.
  "FROM cases c WHERE c.id = ANY ($1) ORDER BY c.customer_id, c.id FOR UPDATE",
);

export type HeldCase = RowOf<typeof TO_MOVE>;

/** Held until the transaction ends. An administrator's database role writes no cases: a system step. */
export function holdCases(system: Tx, ids: readonly number[]): Promise<HeldCase[]> {
  return system.query(HELD, [ids]);
}
