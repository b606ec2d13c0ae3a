import type { findPartnerConcierges } from "@magokoro/contract/masters/endpoints";
import type { ResponseOf } from "@magokoro/contract/core/endpoint";
import { endOfTokyoDay, startOfTokyoDay, toTokyoIso } from "@magokoro/domain/date/tokyo-date";
import type { Tx } from "../../platform/db/tx";

type ConciergeWithVisits = ResponseOf<typeof findPartnerConcierges>[number];

interface VisitRow extends Record<string, unknown> {
  conciergeId: number;
  caseId: number;
  caseNumber: string;
  title: string;
  visitStart: Date;
  visitEnd: Date;
}

/** The store's active concierges; with a day, what each is booked for then. */
export async function findConciergesWithVisits(
  tx: Tx,
  day: string | undefined,
): Promise<ConciergeWithVisits[]> {
  const concierges = await tx.query<{ id: number; name: string; kana: string; skills: string[] }>(
    "SELECT id, name, kana, skills FROM concierges WHERE status = 'active' ORDER BY kana, id",
  );
  const visits = day ? await findVisits(tx, day) : [];
  return concierges.map((concierge) => ({
    ...concierge,
    visits: visits
      .filter((visit) => visit.conciergeId === concierge.id)
      .map(({ caseId, caseNumber, title, visitStart, visitEnd }) => ({
        caseId,
        caseNumber,
        title,
        visitStart: toTokyoIso(visitStart),
        visitEnd: toTokyoIso(visitEnd),
      })),
  }));
}

/** Names of the store's active concierges, as far as a concierge may see them. */
export function findColleagues(tx: Tx): Promise<{ id: number; name: string }[]> {
  return tx.query("SELECT id, name FROM concierges WHERE status = 'active' ORDER BY kana, id");
}

function findVisits(tx: Tx, day: string): Promise<VisitRow[]> {
  return tx.query<VisitRow>(
    `SELECT a.concierge_id AS "conciergeId", c.id AS "caseId", c.case_number AS "caseNumber", c.title,
       c.visit_start AS "visitStart", c.visit_end AS "visitEnd"
     FROM case_assignments a JOIN cases c ON c.id = a.case_id
     WHERE a.visit_period && tstzrange($1, $2, '[)') ORDER BY c.visit_start`,
    [startOfTokyoDay(day), endOfTokyoDay(day)],
  );
}
