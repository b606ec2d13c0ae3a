"use client";

import { useFormContext } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { Input, Select, Textarea } from "@/components/ui/input";
import type { CaseFormValues } from "./case-form-values";
import { KIND_FIELDS, type KindField } from "./kind-fields";

export function KindFieldsInput() {
  const { watch, formState } = useFormContext<CaseFormValues>();
  const fields = KIND_FIELDS[watch("kind")];
  return fields.map((field) => (
    <Field
      key={field.name}
      label={field.label}
      isRequired={field.isRequired ?? false}
      error={formState.errors.kindDetail?.[field.name]?.message}
    >
      {(control) => <KindControl field={field} control={control} />}
    </Field>
  ));
}

function KindControl({ field, control }: { field: KindField; control: object }) {
  const { register } = useFormContext<CaseFormValues>();
  const input = { ...control, ...register(`kindDetail.${field.name}`) };
  const choices =
    field.control === "yes_no"
      ? [
          { value: "true", label: "はい" },
          { value: "false", label: "いいえ" },
        ]
      : field.choices;
  if (choices) {
    return (
      <Select {...input}>
        <option value="">選んでください</option>
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    );
  }
  if (field.control === "long") return <Textarea rows={3} maxLength={1000} {...input} />;
  return (
    <Input
      type={field.control === "date" ? "date" : field.control === "yen" ? "number" : "text"}
      {...input}
    />
  );
}
