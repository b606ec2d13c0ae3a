import type { AnyMaster, MasterRow, MasterValues } from "@magokoro/contract/masters/any-master";
import type { MasterField } from "@magokoro/contract/masters/master-fields";
import type { FormField, FormFields } from "@/lib/forms/form-fields";
import { withKept } from "@/lib/with-kept";
import type { RelatedRows } from "./api/use-related-rows";

/** The fields that can be typed: of a row that is there, all but those given once. */
export const typedFields = ({ fields }: AnyMaster, row: MasterRow | null): [string, MasterField][] =>
  Object.entries(fields).filter(([, { isFixed }]) => row === null || !isFixed);

/** What a form holds of a row: what its inputs show, new ones empty. */
export const valuesOf = (master: AnyMaster, row: MasterRow | null): MasterValues => ({
  ...Object.fromEntries(
    typedFields(master, row).map(([name, field]) => [name, row ? shown(row[name]) : fresh(field)]),
  ),
  name: row?.name ?? "",
});

const shown = (value: unknown): unknown =>
  Array.isArray(value) ? value.join("、") : typeof value === "number" ? String(value) : (value ?? "");

const fresh = ({ kind }: MasterField): string => (kind.as === "choice" ? (kind.options[0]?.[0] ?? "") : "");

export const formFields = (
  master: AnyMaster,
  row: MasterRow | null,
  related: RelatedRows,
): FormFields<MasterValues> =>
  Object.fromEntries(
    typedFields(master, row).map(([name, { label, kind }]): [string, FormField<MasterValues>] => {
      if (kind.as === "choice") return [name, { label, options: kind.options }];
      if (kind.as !== "row") return [name, { label }];
      const rows = related.get(kind.of) ?? [];
      const active = rows.filter(({ status }) => status === "active");
      const offered = withKept(active, [rows.find(({ id }) => id === row?.[name])]);
      return [name, { label, options: offered.map((one) => [String(one.id), one.name]) }];
    }),
  );
