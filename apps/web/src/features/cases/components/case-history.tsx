import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/state-message";
import { dateTimeLabel } from "@/lib/ui-labels";

export function CaseHistory({ item }: { item: CaseDetail }) {
  return (
    <Card title="履歴">
      {item.history.length === 0 && <EmptyState>履歴はまだありません。</EmptyState>}
      <ol className="space-y-4 border-l-2 border-line pl-4">
        {item.history.map((entry) => (
          <li key={entry.id}>
            <p className="font-medium">{entry.actionLabel}</p>
            <p className="text-sm text-muted">
              {dateTimeLabel(entry.at)} {entry.actorName}
            </p>
            {entry.toLabel && entry.fromLabel !== entry.toLabel && (
              <p className="text-sm">
                {entry.fromLabel ? `${entry.fromLabel} → ` : ""}
                {entry.toLabel}
              </p>
            )}
            {entry.note && (
              <p className="mt-1 rounded bg-hover px-2 py-1 text-sm whitespace-pre-wrap">{entry.note}</p>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
