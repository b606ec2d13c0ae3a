import type { OpenVisit } from "@magokoro/contract/concierges/concierge-response";
import Link from "next/link";
import { visitPeriodLabel } from "@/lib/ui-labels";

interface UnreportedVisitsProps {
  title: string;
  hint?: string;
  visits: readonly OpenVisit[];
  /** Headquarters has its own pages of cases. */
  room?: "partner" | "admin";
}

/** Visits that something is still to be done with, each a way to its page. */
export function UnreportedVisits({ title, hint, visits, room = "partner" }: UnreportedVisitsProps) {
  return (
    <section aria-label={title} className="mt-3">
      <h3 className="font-bold">
        {title} {visits.length}件
      </h3>
      {hint && <p className="text-sm text-muted">{hint}</p>}
      <ul className="mt-1 text-sm">
        {visits.map(({ caseId, customerName, title: what, visitStart, visitEnd }) => (
          <li key={caseId}>
            <Link href={`/${room}/cases/${caseId}`} className="inline-block py-1 text-link underline">
              {visitStart && visitEnd ? visitPeriodLabel(visitStart, visitEnd) : "訪問日未定"} {customerName}{" "}
              様（{what}）
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
