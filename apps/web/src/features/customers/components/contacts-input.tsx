"use client";

import { useFieldArray } from "react-hook-form";
import { CheckboxField } from "@/components/form/checkbox-field";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import type { CustomerForm } from "./customer-form-values";

const EMPTY = {
  name: "",
  kana: "",
  relationship: "",
  isLivingTogether: false,
  phone: "",
  email: "",
  isEmergency: false,
};

export function ContactsInput({ form: { control, field } }: { form: CustomerForm }) {
  const { fields, append, remove } = useFieldArray({ control, name: "contacts" });
  return (
    <div className="space-y-4">
      {fields.map(({ id }, index) => (
        <fieldset key={id} className="grid gap-3 rounded-lg border border-line p-3 md:grid-cols-3">
          <legend className="px-1 text-sm text-muted">関係者{index + 1}</legend>
          <TextField {...field(`contacts.${index}.name`)} />
          <TextField {...field(`contacts.${index}.relationship`)} hint="長女、ケアマネジャーなど" />
          <TextField {...field(`contacts.${index}.phone`)} type="tel" />
          <CheckboxField {...field(`contacts.${index}.isEmergency`)} />
          <CheckboxField {...field(`contacts.${index}.isLivingTogether`)} />
          <Button size="small" className="min-h-11 self-center" onClick={() => remove(index)}>
            この関係者を外す
          </Button>
        </fieldset>
      ))}
      <Button onClick={() => append(EMPTY)}>関係者を追加する</Button>
    </div>
  );
}
