import type { AuditEntry } from "@magokoro/contract/audit/endpoints";
import Link from "next/link";
import { dateTimeLabel } from "@/lib/ui-labels";
import { actionLabel, actorLabel, objectHref } from "./audit-words";

/** The newest entries as sentences, for the dashboard. */
export function RecentActivity({ entries }: { entries: readonly AuditEntry[] }) {
  if (entries.length === 0) return <p className="text-muted">操作が記録されていません。</p>;
  return (
    <>
      <ul className="divide-y divide-line">
        {entries.map((entry) => {
          const href = objectHref(entry);
          return (
            <li key={entry.id} className="py-2">
              <span className="block">
                {actionLabel(entry.action)}
                {entry.objectName && (
                  <>
                    {"　"}
                    {href ? (
                      <Link href={href} className="text-link underline">
                        {entry.objectName}
                      </Link>
                    ) : (
                      entry.objectName
                    )}
                  </>
                )}
              </span>
              <span className="block text-sm text-muted">
                {dateTimeLabel(entry.at)} {actorLabel(entry)}
              </span>
            </li>
          );
        })}
      </ul>
      <p className="mt-3">
        <Link href="/admin/audit-logs" className="inline-block py-1 text-link underline">
          すべて見る
        </Link>
      </p>
    </>
  );
}
