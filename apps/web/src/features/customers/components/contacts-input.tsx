"use client";

import { useFieldArray, type UseFormReturn } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Checkbox, Input } from "@/components/ui/input";
import type { CustomerFormValues } from "./customer-form-values";

const EMPTY = {
  name: "",
  kana: "",
  relationship: "",
  isLivingTogether: false,
  phone: "",
  email: "",
  isEmergency: false,
};

export function ContactsInput({ form }: { form: UseFormReturn<CustomerFormValues> }) {
  const { register, control, formState } = form;
  const { fields, append, remove } = useFieldArray({ control, name: "contacts" });
  const errors = formState.errors.contacts;
  return (
    <div className="space-y-4">
      {fields.map((field, index) => (
        <fieldset key={field.id} className="grid gap-3 rounded-lg border border-line p-3 md:grid-cols-3">
          <legend className="px-1 text-sm text-muted">関係者{index + 1}</legend>
          <Field label="お名前" isRequired error={errors?.[index]?.name?.message}>
            {(input) => <Input {...input} {...register(`contacts.${index}.name`)} />}
          </Field>
          <Field
            label="続柄"
            isRequired
            error={errors?.[index]?.relationship?.message}
            hint="長女、ケアマネジャーなど"
          >
            {(input) => <Input {...input} {...register(`contacts.${index}.relationship`)} />}
          </Field>
          <Field label="電話番号" error={errors?.[index]?.phone?.message}>
            {(input) => <Input {...input} type="tel" {...register(`contacts.${index}.phone`)} />}
          </Field>
          <Checkbox label="緊急連絡先" {...register(`contacts.${index}.isEmergency`)} />
          <Checkbox label="同居" {...register(`contacts.${index}.isLivingTogether`)} />
          <Button size="small" className="min-h-11 self-center" onClick={() => remove(index)}>
            この関係者を外す
          </Button>
        </fieldset>
      ))}
      <Button onClick={() => append(EMPTY)}>関係者を追加する</Button>
    </div>
  );
}
