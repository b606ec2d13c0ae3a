import type { MasterValues } from "@magokoro/contract/masters/any-master";
import type { MasterField, MasterFieldKind } from "@magokoro/contract/masters/master-fields";
import { formatYen } from "@magokoro/domain/money/format-yen";
import { priceWithTax } from "@magokoro/domain/money/price-with-tax";
import { readWholeNumber } from "@magokoro/domain/text/read-whole-number";
import { ChoiceField } from "@/components/form/choice-field";
import { TextField } from "@/components/form/text-field";
import type { BoundField } from "@/lib/forms/bound-field";

interface MasterFieldInputProps {
  field: MasterField;
  bound: BoundField;
  values: MasterValues;
  isFirst: boolean;
  className?: string | undefined;
}

/** The control of one field of a master, by its kind. */
export function MasterFieldInput({ field, bound, values, isFirst, className }: MasterFieldInputProps) {
  const { kind } = field;
  const given = { ...bound, ...(className !== undefined && { className }) };
  switch (kind.as) {
    case "row":
      return <ChoiceField {...given} {...hinted(field.hint)} empty="選んでください" />;
    case "choice":
      return <ChoiceField {...given} {...hinted(field.hint)} />;
    case "number":
    case "yen":
      return (
        <TextField
          {...given}
          inputMode="numeric"
          autoComplete="off"
          hint={kind.as === "yen" ? taxHint(kind, bound.value, values, field.hint) : field.hint}
        />
      );
    case "text":
    case "kana":
    case "words":
      return <TextField {...given} hint={field.hint} autoFocus={isFirst} autoComplete="off" />;
  }
}

const hinted = (hint: string | undefined) => hint !== undefined && { hint };

/** What a customer pays, beside what is typed. */
function taxHint(
  { taxedBy }: Extract<MasterFieldKind, { as: "yen" }>,
  typed: unknown,
  values: MasterValues,
  hint: string | undefined,
): string | undefined {
  const price = readWholeNumber(String(typed ?? ""), "円");
  const rate = taxedBy === undefined ? null : readWholeNumber(String(values[taxedBy] ?? ""));
  return price === null || rate === null ? hint : `税込 ${formatYen(priceWithTax(price, rate))}`;
}
