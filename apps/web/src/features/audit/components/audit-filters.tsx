"use client";

import { AUDIT_ACTION_LABELS, AUDIT_OBJECT_LABELS } from "@magokoro/contract/audit/audit-values";
import { addDays, tokyoDate } from "@magokoro/domain/date/tokyo-date";
import { Button } from "@/components/ui/button";
import { Input, Select } from "@/components/ui/input";
import type { ListState } from "@/lib/use-list-state";
import { ACTION_GROUPS, objectLabel } from "./audit-words";
import { PersonFilter } from "./person-filter";

interface AuditFiltersProps {
  state: ListState;
  change: (next: Record<string, string | null>) => void;
}

const PERIODS = [
  { label: "今日", days: 0 },
  { label: "7日間", days: 6 },
  { label: "30日間", days: 29 },
] as const;

export function AuditFilters({ state, change }: AuditFiltersProps) {
  const today = tokyoDate(new Date());
  return (
    <div className="mb-4 space-y-3">
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(14rem,100%),1fr))] gap-3">
        <PersonFilter actorId={state["actorId"] ?? ""} onChoose={(actorId) => change({ actorId })} />
        <Select
          aria-label="操作で絞り込み"
          value={state["action"] ?? ""}
          onChange={(event) => change({ action: event.target.value })}
        >
          <option value="">すべての操作</option>
          {ACTION_GROUPS.map(({ label, actions }) => (
            <optgroup key={label} label={label}>
              {actions.map((action) => (
                <option key={action} value={action}>
                  {AUDIT_ACTION_LABELS[action]}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
        <Select
          aria-label="対象で絞り込み"
          value={state["objectType"] ?? ""}
          onChange={(event) => change({ objectType: event.target.value, objectId: null })}
        >
          <option value="">すべての対象</option>
          {Object.keys(AUDIT_OBJECT_LABELS).map((type) => (
            <option key={type} value={type}>
              {objectLabel(type)}
            </option>
          ))}
        </Select>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <label className="flex items-center gap-2">
          <span className="text-sm text-muted">期間</span>
          <Input
            type="date"
            aria-label="期間の始め"
            className="w-40"
            max={today}
            value={state["from"] ?? ""}
            onChange={(event) => change({ from: event.target.value })}
          />
        </label>
        <label className="flex items-center gap-2">
          <span aria-hidden>〜</span>
          <Input
            type="date"
            aria-label="期間の終わり"
            className="w-40"
            max={today}
            value={state["to"] ?? ""}
            onChange={(event) => change({ to: event.target.value })}
          />
        </label>
        {PERIODS.map(({ label, days }) => (
          <Button key={label} size="small" onClick={() => change({ from: addDays(today, -days), to: today })}>
            {label}
          </Button>
        ))}
        {state["objectId"] && (
          <Button size="small" onClick={() => change({ objectId: null })}>
            {objectLabel(state["objectType"] ?? "")} 番号 {state["objectId"]} の絞り込みを解除
          </Button>
        )}
      </div>
    </div>
  );
}
