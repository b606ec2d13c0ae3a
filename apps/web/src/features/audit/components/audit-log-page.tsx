"use client";

import { auditList } from "@magokoro/contract/audit/audit-list";
import { listAuditLogs } from "@magokoro/contract/audit/endpoints";
import { ListResults } from "@/components/list/list-results";
import { useList } from "@/components/list/use-list";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { AuditFilters } from "./audit-filters";
import { AuditRow } from "./audit-row";

/** A list whose rows open in place, with filters of their own: who, what and when. */
export function AuditLogPage() {
  const reading = useList(listAuditLogs);
  return (
    <>
      <PageHeader title="監査ログ" />
      <Card>
        <AuditFilters state={reading.state} change={reading.change} />
        <ListResults list={auditList} reading={reading}>
          {(entries) => (
            <ul aria-label="操作の記録" className="@container divide-y divide-line border-y border-line">
              {entries.map((entry) => (
                <AuditRow key={entry.id} entry={entry} />
              ))}
            </ul>
          )}
        </ListResults>
      </Card>
    </>
  );
}
