import type { CaseKind } from "@magokoro/domain/case/case-kind";
import { formatDateJa } from "@magokoro/domain/date/format-date";
import { isCalendarDate } from "@magokoro/domain/date/tokyo-date";
import { formatYen } from "@magokoro/domain/money/format-yen";
import { DescriptionList } from "@/components/ui/description-list";
import { KIND_FIELDS, type KindField } from "./kind-fields";

export function KindDetail({ kind, detail }: { kind: CaseKind; detail: Record<string, unknown> }) {
  const fields = KIND_FIELDS[kind];
  if (fields.length === 0) return null;
  return (
    <div className="mt-4 border-t border-line pt-4">
      <DescriptionList
        items={fields.map((field) => ({ term: field.label, value: wordsOf(field, detail[field.name]) }))}
      />
    </div>
  );
}

function wordsOf(field: KindField, value: unknown): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (field.control === "yes_no") return value ? "はい" : "いいえ";
  if (field.control === "yen" && typeof value === "number") return formatYen(value);
  if (field.control === "date" && typeof value === "string" && isCalendarDate(value))
    return formatDateJa(value);
  return field.choices?.find(([one]) => one === value)?.[1] ?? String(value);
}
