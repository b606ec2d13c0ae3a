"use client";

import type { MasterChoices } from "@magokoro/contract/masters/endpoints";
import { ChoiceField } from "@/components/form/choice-field";
import { LongTextField } from "@/components/form/long-text-field";
import { NumberField } from "@/components/form/number-field";
import { TextField } from "@/components/form/text-field";
import { Card } from "@/components/ui/card";
import type { RecordForm } from "@/lib/forms/use-record-form";
import type { CaseFormValues } from "./case-form-values";
import { KindFieldsInput } from "./kind-fields-input";

export type CaseForm = RecordForm<CaseFormValues, "draft" | "submit">;

export interface CustomerFieldProps {
  name: string;
  error: string | undefined;
  onPick: (customer: { id: number; name: string }) => void;
}

interface CaseFieldsInputProps {
  form: CaseForm;
  choices: MasterChoices | undefined;
  /** The customer search belongs to another feature; the page puts it in. */
  customerField: (props: CustomerFieldProps) => React.ReactNode;
}

export function CaseFieldsInput({ form, choices, customerField }: CaseFieldsInputProps) {
  const { field, values, set } = form;

  function takeOver(serviceId: string): void {
    const service = choices?.services.find(({ id }) => String(id) === serviceId);
    if (!service) return;
    if (!values.title) set("title", service.name);
    set("estimatedMinutes", service.minutes);
    set("estimatedPrice", service.basePrice);
  }

  return (
    <>
      <Card title="お客様">
        <div id={form.idOf("customerId")}>
          {customerField({
            name: values.customerName,
            error: form.errorOf("customerId"),
            onPick: ({ id, name }) => {
              set("customerId", id);
              set("customerName", name);
            },
          })}
        </div>
      </Card>
      <Card title="依頼の内容">
        <div className="grid gap-4 md:grid-cols-2">
          <ChoiceField {...field("kind")} />
          <ChoiceField {...field("serviceId")} empty="選んでください" onPick={takeOver} />
          <TextField {...field("title")} className="md:col-span-2" />
          <LongTextField
            {...field("requestDetail")}
            rows={5}
            className="md:col-span-2"
            hint="お客様がお困りのこと、ご希望をそのまま書いてください。"
          />
          <KindFieldsInput form={form} />
        </div>
      </Card>
      <Card title="ご希望と受付">
        <div className="grid gap-4 md:grid-cols-3">
          <TextField {...field("requestedDate")} type="date" />
          <TextField {...field("requestedTimeFrom")} type="time" step={300} />
          <TextField {...field("requestedTimeTo")} type="time" step={300} />
          <ChoiceField {...field("priority")} />
          <ChoiceField {...field("contactChannel")} empty="未選択" />
          <ChoiceField {...field("orderRoute")} empty="未選択" />
          <NumberField {...field("estimatedMinutes")} />
          <NumberField {...field("estimatedPrice")} />
          <TextField {...field("visitAddress")} hint="ご自宅以外の場合に入力してください。" />
        </div>
      </Card>
    </>
  );
}
