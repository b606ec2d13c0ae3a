"use client";

import { COLLECTION_METHODS, PAYMENT_METHODS } from "@magokoro/contract/customers/customer-values";
import type { MasterChoices } from "@magokoro/contract/masters/endpoints";
import { submitReportBody } from "@magokoro/contract/reports/report-body";
import type { UseFormReturn } from "react-hook-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Checkbox, Input, Select, Textarea } from "@/components/ui/input";
import { limitOf } from "@/lib/limit-of";
import type { ReportFormValues } from "./report-form-values";

interface ReportFieldsProps {
  form: UseFormReturn<ReportFormValues>;
  choices: MasterChoices | undefined;
}

type TextName =
  "workSummary" | "condition" | "nextAction" | "trigger" | "materials" | "troubles" | "conversation";
type YenName = "fee" | "transport" | "voucher" | "expenses";

export function ReportFields({ form, choices }: ReportFieldsProps) {
  const { register, formState, watch, setValue } = form;
  const { errors } = formState;
  const long = (name: TextName, label: string, isRequired = false, rows = 3) => (
    <Field label={label} isRequired={isRequired} error={errors[name]?.message}>
      {(control) => (
        <Textarea
          {...control}
          rows={rows}
          maxLength={limitOf(submitReportBody.shape[name])}
          {...register(name)}
        />
      )}
    </Field>
  );
  const yen = (name: YenName, label: string) => (
    <Field label={label} error={errors[name]?.message}>
      {(control) => (
        <Input {...control} type="number" inputMode="numeric" min={0} placeholder="0" {...register(name)} />
      )}
    </Field>
  );
  const chosen = watch("serviceTypeIds");
  return (
    <>
      <Card title="訪問の様子">
        <div className="space-y-4">
          {long("conversation", "会話の内容", true, 5)}
          {long("workSummary", "作業の内容")}
          {long("condition", "お客様の様子")}
          {long("nextAction", "次回の予定")}
        </div>
      </Card>
      <Card title="作業">
        <div className="space-y-4">
          <Field label="作業時間（分）" error={errors.supportMinutes?.message}>
            {(control) => (
              <Input
                {...control}
                type="number"
                inputMode="numeric"
                min={0}
                max={1440}
                {...register("supportMinutes")}
              />
            )}
          </Field>
          <Field label="サポート種別" error={errors.supportTypeId?.message}>
            {(control) => (
              <Select {...control} {...register("supportTypeId")}>
                <option value="">選んでください</option>
                {choices?.supportTypes.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <fieldset>
            <legend className="font-medium">商品カテゴリ</legend>
            {choices?.serviceTypes.map(({ id, name }) => (
              <Checkbox
                key={id}
                label={name}
                checked={chosen.includes(id)}
                onChange={(event) =>
                  setValue(
                    "serviceTypeIds",
                    event.target.checked ? [...chosen, id] : chosen.filter((other) => other !== id),
                    { shouldDirty: true },
                  )
                }
              />
            ))}
          </fieldset>
          {long("trigger", "依頼のきっかけ", false, 2)}
          {long("materials", "使用した資材", false, 2)}
          {long("troubles", "困りごと", false, 2)}
        </div>
      </Card>
      <Card title="金額">
        <div className="grid gap-4 sm:grid-cols-2">
          {yen("fee", "料金（税込・円）")}
          {yen("transport", "交通費（円）")}
          {yen("voucher", "無料券（円）")}
          {yen("expenses", "経費（円）")}
          <Field label="経費の内訳" className="sm:col-span-2" error={errors.expensesNote?.message}>
            {(control) => <Input {...control} {...register("expensesNote")} />}
          </Field>
          <Field label="支払方法">
            {(control) => (
              <Choices control={control} input={register("paymentMethod")} choices={PAYMENT_METHODS} />
            )}
          </Field>
          <Field label="回収方法">
            {(control) => (
              <Choices control={control} input={register("collectionMethod")} choices={COLLECTION_METHODS} />
            )}
          </Field>
        </div>
        <Checkbox label="その場で回収した" {...register("collected")} />
      </Card>
    </>
  );
}

function Choices({
  control,
  input,
  choices,
}: {
  control: object;
  input: object;
  choices: readonly string[];
}) {
  return (
    <Select {...control} {...input}>
      <option value="">選んでください</option>
      {choices.map((choice) => (
        <option key={choice}>{choice}</option>
      ))}
    </Select>
  );
}
