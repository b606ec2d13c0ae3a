"use client";

import { CONTACT_CHANNELS, ORDER_ROUTES } from "@magokoro/contract/cases/case-values";
import type { MasterChoices } from "@magokoro/contract/masters/endpoints";
import { CASE_KINDS, CASE_KIND_LABELS } from "@magokoro/domain/case/case-kind";
import { CASE_PRIORITIES, CASE_PRIORITY_LABELS } from "@magokoro/domain/case/case-priority";
import { FormProvider, useForm, type UseFormReturn } from "react-hook-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input, Select, Textarea } from "@/components/ui/input";
import type { CaseFormValues } from "./case-form-values";
import { KindFieldsInput } from "./kind-fields-input";

export interface CustomerFieldProps {
  name: string;
  error: string | undefined;
  onPick: (customer: { id: number; name: string }) => void;
}

interface CaseFormProps {
  form: UseFormReturn<CaseFormValues>;
  choices: MasterChoices | undefined;
  /** Above the fields: what has been restored. */
  top: React.ReactNode;
  /** Beside the buttons: a sentence, or the question two editors have to answer. */
  notice: React.ReactNode;
  /** The customer search belongs to another feature; the page puts it in. */
  customerField: (props: CustomerFieldProps) => React.ReactNode;
  /** Buttons. */
  children: React.ReactNode;
}

export function useCaseForm(defaultValues: CaseFormValues) {
  return useForm<CaseFormValues>({ defaultValues });
}

export function CaseForm({ form, choices, top, notice, customerField, children }: CaseFormProps) {
  const { register, formState, watch, setValue } = form;
  const { errors } = formState;

  function pickService(id: string) {
    setValue("serviceId", id, { shouldDirty: true });
    const service = choices?.services.find((candidate) => String(candidate.id) === id);
    if (!service) return;
    if (!form.getValues("title")) setValue("title", service.name, { shouldDirty: true });
    setValue("estimatedMinutes", String(service.minutes));
    setValue("estimatedPrice", String(service.basePrice));
  }

  return (
    <FormProvider {...form}>
      <form noValidate className="space-y-5" onSubmit={(event) => event.preventDefault()}>
        {top}
        <Card title="お客様">
          {customerField({
            name: watch("customerName"),
            error: errors.customerId?.message,
            onPick: ({ id, name }) => {
              setValue("customerId", id, { shouldDirty: true });
              setValue("customerName", name);
              form.clearErrors("customerId");
            },
          })}
        </Card>
        <Card title="依頼の内容">
          <div className="grid gap-4 md:grid-cols-2">
            <Field label="種類">
              {(control) => (
                <Select {...control} {...register("kind")}>
                  {CASE_KINDS.map((kind) => (
                    <option key={kind} value={kind}>
                      {CASE_KIND_LABELS[kind]}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <Field label="サービス" error={errors.serviceId?.message}>
              {(control) => (
                <Select
                  {...control}
                  value={watch("serviceId")}
                  onChange={(event) => pickService(event.target.value)}
                >
                  <option value="">選んでください</option>
                  {choices?.services.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <Field label="件名" isRequired error={errors.title?.message} className="md:col-span-2">
              {(control) => <Input {...control} maxLength={100} {...register("title")} />}
            </Field>
            <Field
              label="取次内容"
              isRequired
              error={errors.requestDetail?.message}
              className="md:col-span-2"
              hint="お客様がお困りのこと、ご希望をそのまま書いてください。"
            >
              {(control) => (
                <Textarea {...control} rows={5} maxLength={4000} {...register("requestDetail")} />
              )}
            </Field>
            <KindFieldsInput />
          </div>
        </Card>
        <Card title="ご希望と受付">
          <div className="grid gap-4 md:grid-cols-3">
            <Field label="希望日" error={errors.requestedDate?.message}>
              {(control) => <Input {...control} type="date" {...register("requestedDate")} />}
            </Field>
            <Field label="希望時刻（から）" error={errors.requestedTimeFrom?.message}>
              {(control) => <Input {...control} type="time" step={300} {...register("requestedTimeFrom")} />}
            </Field>
            <Field label="希望時刻（まで）" error={errors.requestedTimeTo?.message}>
              {(control) => <Input {...control} type="time" step={300} {...register("requestedTimeTo")} />}
            </Field>
            <Field label="優先度">
              {(control) => (
                <Select {...control} {...register("priority")}>
                  {CASE_PRIORITIES.map((priority) => (
                    <option key={priority} value={priority}>
                      {CASE_PRIORITY_LABELS[priority]}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <ChoiceField label="行動種別" choices={CONTACT_CHANNELS} input={register("contactChannel")} />
            <ChoiceField label="受注経路" choices={ORDER_ROUTES} input={register("orderRoute")} />
            <Field label="所要時間の目安（分）" error={errors.estimatedMinutes?.message}>
              {(control) => (
                <Input {...control} type="number" min={1} max={1440} {...register("estimatedMinutes")} />
              )}
            </Field>
            <Field label="料金の目安（円・税抜）" error={errors.estimatedPrice?.message}>
              {(control) => <Input {...control} type="number" min={0} {...register("estimatedPrice")} />}
            </Field>
            <Field label="訪問先（ご自宅以外の場合）" error={errors.visitAddress?.message}>
              {(control) => <Input {...control} maxLength={300} {...register("visitAddress")} />}
            </Field>
          </div>
        </Card>
        {notice}
        <div className="flex flex-wrap justify-end gap-3">{children}</div>
      </form>
    </FormProvider>
  );
}

function ChoiceField({
  label,
  choices,
  input,
}: {
  label: string;
  choices: readonly string[];
  input: object;
}) {
  return (
    <Field label={label}>
      {(control) => (
        <Select {...control} {...input}>
          {choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </Select>
      )}
    </Field>
  );
}
