import type { MasterChoices } from "@magokoro/contract/masters/endpoints";
import { CheckboxField } from "@/components/form/checkbox-field";
import { ChoiceField } from "@/components/form/choice-field";
import { LongTextField } from "@/components/form/long-text-field";
import { NumberField } from "@/components/form/number-field";
import { TextField } from "@/components/form/text-field";
import { TickField } from "@/components/form/tick-field";
import { Card } from "@/components/ui/card";
import type { RecordForm } from "@/lib/forms/use-record-form";
import type { ReportFormValues } from "./report-form-values";

interface ReportFieldsInputProps {
  form: RecordForm<ReportFormValues, "draft" | "submit">;
  choices: MasterChoices | undefined;
}

export function ReportFieldsInput({ form, choices }: ReportFieldsInputProps) {
  const { field } = form;
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
          <TickField
            id={form.idOf("serviceTypeIds")}
            label="商品カテゴリ"
            rows={choices?.serviceTypes ?? []}
            ticked={form.values.serviceTypeIds}
            error={form.errorOf("serviceTypeIds")}
            onChange={(next) => form.set("serviceTypeIds", next)}
          />
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
