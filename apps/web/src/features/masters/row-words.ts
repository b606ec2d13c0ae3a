import type { AnyMaster, MasterRow } from "@magokoro/contract/masters/any-master";
import type { MasterField } from "@magokoro/contract/masters/master-fields";
import { formatYen } from "@magokoro/domain/money/format-yen";
import { priceWithTax } from "@magokoro/domain/money/price-with-tax";
import { normalizeSearchText } from "@magokoro/domain/text/normalize-search-text";
import type { RelatedRows } from "./api/use-related-rows";

interface FactOfRow {
  name: string;
  label: string;
  words: string;
}

/** What stands below the name of a row: what its fields say, but for what another of them says already. */
export function factsOf(master: AnyMaster, row: MasterRow, related: RelatedRows): FactOfRow[] {
  const saidElsewhere = Object.values(master.fields).flatMap(({ kind }) =>
    kind.as === "yen" ? [kind.taxedBy] : [],
  );
  return Object.entries(master.fields).flatMap(([name, field]) => {
    if (name === "name" || field.kind.as === "kana" || saidElsewhere.includes(name)) return [];
    const words = wordsOf(field, row, name, related);
    return words === "" ? [] : [{ name, label: field.label, words }];
  });
}

function wordsOf({ kind }: MasterField, row: MasterRow, name: string, related: RelatedRows): string {
  const value = row[name];
  switch (kind.as) {
    case "row":
      return related.get(kind.of)?.find(({ id }) => id === value)?.name ?? "";
    case "choice":
      return kind.options.find(([one]) => one === String(value))?.[1] ?? "";
    case "number":
      return `${String(value)}${kind.unit}`;
    case "yen":
      return yenWords(Number(value), kind.taxedBy === undefined ? null : Number(row[kind.taxedBy]));
    case "words":
      return Array.isArray(value) ? value.join("、") : "";
    case "text":
    case "kana":
      return String(value ?? "");
  }
}

const yenWords = (price: number, taxRateBp: number | null): string =>
  taxRateBp === null
    ? formatYen(price)
    : `${formatYen(price)}（税込 ${formatYen(priceWithTax(price, taxRateBp))}）`;

/** Whether a row has all words of a search in its name, kana, code or facts. */
export function isFound(master: AnyMaster, row: MasterRow, related: RelatedRows, search: string): boolean {
  const facts = factsOf(master, row, related).map(({ words }) => words);
  const kana = Object.entries(master.fields).flatMap(([name, { kind }]) =>
    kind.as === "kana" ? [String(row[name] ?? "")] : [],
  );
  const all = normalizeSearchText([row.name, ...kana, ...facts].join(" "));
  return search
    .split(/\s+/)
    .map(normalizeSearchText)
    .every((word) => all.includes(word));
}
