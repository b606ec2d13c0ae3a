import { kindDetailSchemas } from "@magokoro/contract/cases/kind-detail";
import { ChoiceField } from "@/components/form/choice-field";
import { LongTextField } from "@/components/form/long-text-field";
import { NumberField } from "@/components/form/number-field";
import { TextField } from "@/components/form/text-field";
import { limitOf } from "@/lib/forms/limit-of";
import { isAskedFor, schemaAt } from "@/lib/forms/schema-at";
import type { BoundField } from "@/lib/forms/bound-field";
import type { CaseForm } from "./case-fields-input";
import { KIND_FIELDS, choicesOfKindField, type KindField } from "./kind-fields";

/** The extra fields of the chosen kind, as the contract asks for them. */
export function KindFieldsInput({ form: { field, values } }: { form: CaseForm }) {
  // A draft may be of a kind that is none any more.
  const fields = Object.hasOwn(KIND_FIELDS, values.kind) ? KIND_FIELDS[values.kind] : [];
  return fields.map((one) => {
    const schema = schemaAt(kindDetailSchemas[values.kind], one.name);
    const limit = schema && limitOf(schema);
    const bound = field(`kindDetail.${one.name}`);
    const input = { ...bound.input, ...(limit !== undefined && { maxLength: limit }) };
    return (
      <KindControl key={one.name} field={one} bound={{ ...bound, input, isRequired: isAskedFor(schema) }} />
    );
  });
}

function KindControl({ field, bound }: { field: KindField; bound: BoundField }) {
  const options = choicesOfKindField(field);
  if (options) return <ChoiceField {...bound} options={options} empty="選んでください" />;
  if (field.control === "long") return <LongTextField {...bound} />;
  if (field.control === "yen") return <NumberField {...bound} />;
  return <TextField {...bound} type={field.control === "date" ? "date" : "text"} />;
}
