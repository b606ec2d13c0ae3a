import { ALL_MASTERS } from "@magokoro/contract/masters/all-masters";
import type { AnyMaster, MasterRow } from "@magokoro/contract/masters/any-master";

/** The fields of another master that hold a row of this one. */
export const pointersTo = (master: AnyMaster, other: AnyMaster): string[] =>
  Object.entries(other.fields).flatMap(([name, { kind }]) =>
    kind.as === "row" && kind.of === master.noun ? [name] : [],
  );

/** What making a row inactive means for the rows that point at it, in sentences; null where nothing does. */
export function wordsOfUse(
  master: AnyMaster,
  row: MasterRow,
  rowsOf: ReadonlyMap<string, readonly MasterRow[]>,
): string | null {
  const sentences = ALL_MASTERS.flatMap((other) => {
    const fields = pointersTo(master, other);
    if (fields.length === 0) return [];
    const rows = rowsOf.get(other.noun);
    if (!rows) return [`この${master.label}の${other.label}があっても、${other.label}はそのまま使えます。`];
    const using = rows.filter(
      (one) => one.status === "active" && fields.some((field) => one[field] === row.id),
    );
    return using.length === 0
      ? []
      : [
          `この${master.label}の${other.label}が${using.length}件あります。${other.label}はそのまま使えます。`,
        ];
  });
  return sentences.length === 0 ? null : sentences.join("");
}
