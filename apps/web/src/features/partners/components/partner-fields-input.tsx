"use client";

import type { PartnerDetail } from "@magokoro/contract/partners/partner-response";
import { AddressFields } from "@/components/form/address-fields";
import { AreaPicker } from "@/components/form/area-picker";
import { AreaOverlaps } from "@/components/form/areas/area-overlaps";
import { CheckboxField } from "@/components/form/checkbox-field";
import { LongTextField } from "@/components/form/long-text-field";
import { NumberField } from "@/components/form/number-field";
import { TextField } from "@/components/form/text-field";
import { WeekHoursField } from "@/components/form/week-hours-field";
import { Card } from "@/components/ui/card";
import { ClosedDatesInput } from "./closed-dates-input";
import type { PartnerForm } from "./partner-form-values";
import { replyExample } from "./reply-example";
import { ServicesInput } from "./services-input";

interface PartnerFieldsInputProps {
  /** A store has no contract, areas and rates to edit: it asks headquarters. */
  room: "admin" | "partner";
  form: PartnerForm;
  /** Null for a new one, whose first rates are asked for too. */
  partner: PartnerDetail | null;
}

export function PartnerFieldsInput({ room, form, partner }: PartnerFieldsInputProps) {
  return (
    <>
      <WhoAndWhere room={room} form={form} partner={partner} />
      <WhenOpen form={form} />
      {room === "admin" && <Areas form={form} partner={partner} />}
      <Card title="提供するサービス">
        <ServicesInput room={room} form={form} known={partner?.services ?? []} />
      </Card>
      <Terms room={room} form={form} isNew={partner === null} />
    </>
  );
}

function WhoAndWhere({ room, form, partner }: PartnerFieldsInputProps) {
  const { field, values, set } = form;
  return (
    <Card title="加盟店と所在地">
      <div className="grid gap-4 md:grid-cols-2">
        <TextField {...field("name")} className="md:col-span-2" />
        <TextField {...field("representative")} />
        <TextField {...field("representativeKana")} />
        <TextField {...field("phone")} type="tel" />
        <TextField {...field("email")} type="email" hint="サポートの依頼は、このアドレスへ届きます。" />
        <AddressFields room={room} field={field} set={set} address={values} saved={partner} />
      </div>
    </Card>
  );
}

const MOST_DATES = 400;

function WhenOpen({ form }: { form: PartnerForm }) {
  const { field, values, set, errorOf, idOf } = form;
  const openHours = values.openHours ?? [];
  const closedDates = values.closedDates ?? [];
  const example = replyExample({ openHours, replyHours: values.replyHours ?? "" });
  const dateErrors = Array.from({ length: Math.min(closedDates.length, MOST_DATES) }, (_, at) =>
    errorOf(`closedDates.${at}`),
  );
  return (
    <Card title="営業時間と連絡">
      <div className="space-y-5">
        <WeekHoursField
          id={idOf("openHours")}
          label="営業時間"
          value={openHours}
          errorAt={(path) => errorOf((path === "" ? "openHours" : `openHours.${path}`) as "openHours")}
          onChange={(hours) => set("openHours", hours)}
          hint="入力しない場合は、24時間受け付けるものとして扱います。"
        />
        <CheckboxField {...field("closesOnHolidays")} />
        <ClosedDatesInput
          id={idOf("closedDates")}
          label="休業日（年末年始、夏季休業など）"
          value={closedDates}
          errors={[errorOf("closedDates"), ...dateErrors].filter((sentence) => sentence !== undefined)}
          onChange={(dates) => set("closedDates", dates)}
        />
        <div>
          <NumberField {...field("replyHours")} className="max-w-xs" />
          <p role="status" className="mt-1 text-sm text-muted">
            {example}
          </p>
        </div>
        <div className="grid gap-4 md:grid-cols-3">
          <TextField {...field("nightName")} />
          <TextField {...field("nightPhone")} type="tel" />
          <TextField {...field("nightEmail")} type="email" />
        </div>
        <p className="text-sm text-muted">
          営業時間外に届いた依頼は、夜間連絡先のメールアドレスにもお送りします。オペレーターには、営業時間外の間、お名前と電話番号を表示します。
        </p>
      </div>
    </Card>
  );
}

function Areas({ form, partner }: Pick<PartnerFieldsInputProps, "form" | "partner">) {
  const areas = form.values.serviceAreas ?? [];
  return (
    <Card title="対応エリア">
      <div className="grid gap-6 xl:grid-cols-[3fr_2fr]">
        <AreaPicker
          id={form.idOf("serviceAreas")}
          label="対応する都道府県・市区町村"
          value={areas}
          error={form.errorOf("serviceAreas")}
          prefecture={form.values.prefecture ?? ""}
          onChange={(chosen) => form.set("serviceAreas", chosen as typeof form.values.serviceAreas)}
        />
        <AreaOverlaps areas={areas} partnerId={partner?.id ?? null} />
      </div>
    </Card>
  );
}

function Terms({ room, form, isNew }: { room: "admin" | "partner"; form: PartnerForm; isNew: boolean }) {
  const { field } = form;
  return (
    <Card title={room === "admin" ? "契約・請求" : "請求・備考"}>
      <div className="space-y-4">
        {room === "admin" && (
          <div className="grid gap-4 md:grid-cols-2">
            <TextField {...field("contractFrom")} type="date" />
            <TextField {...field("contractTo")} type="date" />
          </div>
        )}
        {isNew && (
          <div className="grid gap-4 md:grid-cols-3">
            <TextField {...field("primaryRateBp")} inputMode="decimal" />
            <TextField {...field("performerRateBp")} inputMode="decimal" />
            <TextField
              {...field("ratesFrom")}
              type="date"
              hint="空欄の場合は契約開始日（未定のときは今日）からです。"
            />
          </div>
        )}
        <TextField {...field("invoiceNumber")} placeholder="T1234567890123" className="max-w-md" />
        {room === "admin" && <CheckboxField {...field("mayIssueAccounts")} />}
        <LongTextField {...field("notes")} />
      </div>
    </Card>
  );
}
