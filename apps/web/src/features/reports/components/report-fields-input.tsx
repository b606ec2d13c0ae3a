import type { MasterChoices } from "@magokoro/contract/masters/endpoints";
import { CheckboxField } from "@/components/form/checkbox-field";
import { ChoiceField } from "@/components/form/choice-field";
import { LongTextField } from "@/components/form/long-text-field";
import { NumberField } from "@/components/form/number-field";
import { TextField } from "@/components/form/text-field";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/input";
import type { RecordForm } from "@/lib/forms/use-record-form";
import type { ReportFormValues } from "./report-form-values";

interface ReportFieldsInputProps {
  form: RecordForm<ReportFormValues, "draft" | "submit">;
  choices: MasterChoices | undefined;
}

export function ReportFieldsInput({ form, choices }: ReportFieldsInputProps) {
  const { field } = form;
  const chosen = form.values.serviceTypeIds;
  return (
    <>
      <Card title="訪問の様子">
        <div className="space-y-4">
          <LongTextField {...field("conversation")} rows={5} />
          <LongTextField {...field("workSummary")} />
          <LongTextField {...field("condition")} />
          <LongTextField {...field("nextAction")} />
        </div>
      </Card>
      <Card title="作業">
        <div className="space-y-4">
          <NumberField {...field("supportMinutes")} />
          <ChoiceField {...field("supportTypeId")} empty="選んでください" />
          <fieldset id={form.idOf("serviceTypeIds")}>
            <legend className="font-medium">商品カテゴリ</legend>
            {choices?.serviceTypes.map(({ id, name }) => (
              <Checkbox
                key={id}
                label={name}
                checked={chosen.includes(id)}
                onChange={(event) =>
                  form.set(
                    "serviceTypeIds",
                    event.target.checked ? [...chosen, id] : chosen.filter((other) => other !== id),
                  )
                }
              />
            ))}
          </fieldset>
          <LongTextField {...field("trigger")} rows={2} />
          <LongTextField {...field("materials")} rows={2} />
          <LongTextField {...field("troubles")} rows={2} />
        </div>
      </Card>
      <Card title="金額">
        <div className="grid gap-4 sm:grid-cols-2">
          <NumberField {...field("fee")} placeholder="0" />
          <NumberField {...field("transport")} placeholder="0" />
          <NumberField {...field("voucher")} placeholder="0" />
          <NumberField {...field("expenses")} placeholder="0" />
          <TextField {...field("expensesNote")} className="sm:col-span-2" />
          <ChoiceField {...field("paymentMethod")} empty="選んでください" />
          <ChoiceField {...field("collectionMethod")} empty="選んでください" />
        </div>
        <CheckboxField {...field("collected")} />
      </Card>
    </>
  );
}
