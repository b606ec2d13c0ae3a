"use client";

import type { ConciergeDay } from "@magokoro/contract/concierges/concierge-response";
import { clearConciergeDay, setConciergeDay } from "@magokoro/contract/concierges/day-endpoints";
import { optionalText } from "@magokoro/contract/core/fields";
import { dayHours } from "@magokoro/contract/core/hours-fields";
import { formatDateJa } from "@magokoro/domain/date/format-date";
import { dayHoursInWords } from "@magokoro/domain/date/week-hours-words";
import { Plus, X } from "lucide-react";
import { z } from "zod";
import { ActButton } from "@/components/form/act-button";
import { RecordForm } from "@/components/form/record-form";
import { TextField } from "@/components/form/text-field";
import { TimeSpanInput } from "@/components/form/time-span-input";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useAct } from "@/lib/api/use-act";
import { useRecordForm } from "@/lib/forms/use-record-form";
import { visitPeriodLabel } from "@/lib/ui-labels";

const WAYS = [
  ["usual", "いつもどおり"],
  ["off", "休み"],
  ["other", "別の時間"],
] as const;

const dayForm = z
  .object({ way: z.enum(["usual", "off", "other"]), hours: dayHours, note: optionalText(200) })
  .refine(({ way, hours }) => way !== "other" || hours.length > 0, {
    path: ["hours"],
    error: "時間を入力してください。",
  });
type Values = z.input<typeof dayForm>;

const MOST_SPANS = 4;
const USUAL = { from: "09:00", to: "18:00" };

interface DayDialogProps {
  conciergeId: number;
  name: string;
  day: ConciergeDay;
  onClose: () => void;
}

/** One day off, at other hours, or as usual again; what is booked then is seen first. */
export function DayDialog(props: DayDialogProps) {
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={`${formatDateJa(props.day.day)}の勤務`}
      description={`${props.name}さんの、ふだんのこの曜日：${dayHoursInWords(props.day.usual)}`}
    >
      <DayForm {...props} />
    </Dialog>
  );
}

function DayForm({ conciergeId, day: { day, usual, exception, visits }, onClose }: DayDialogProps) {
  const words = { done: "勤務を更新しました", failure: "page", params: { id: conciergeId, day } } as const;
  const set = useAct(setConciergeDay, words);
  const clear = useAct(clearConciergeDay, words);
  const form = useRecordForm<Values, ConciergeDay, "save">({
    schema: dayForm,
    base: {
      way: !exception ? "usual" : exception.hours.length === 0 ? "off" : "other",
      hours: exception?.hours.length ? exception.hours : usual,
      note: exception?.note ?? "",
    },
    version: null,
    draft: { kind: "concierge-day", row: `${conciergeId}-${day}`, label: () => `${formatDateJa(day)}の勤務` },
    fields: {
      way: { label: "この日の勤務", options: WAYS },
      hours: { label: "時間帯", parts: { from: "開始", to: "終了" } },
      note: { label: "メモ" },
    },
    acts: ["save"],
    save: ({ way, hours, note }) =>
      way === "usual" ? clear.run() : set.run({ hours: way === "off" ? [] : hours, note }),
    onSaved: onClose,
  });
  const { way, hours } = form.values;
  return (
    <RecordForm
      form={form}
      actions={
        <>
          <Button onClick={onClose}>戻る</Button>
          <ActButton form={form} act="save" isDoneByEnter>
            保存する
          </ActButton>
        </>
      }
    >
      <fieldset id={form.idOf("way")}>
        <legend className="font-medium">この日の勤務</legend>
        <div className="flex flex-wrap gap-x-6">
          {WAYS.map(([value, label]) => (
            <label key={value} className="flex min-h-12 items-center gap-2">
              <input
                type="radio"
                name={form.idOf("way")}
                className="size-5 accent-[var(--link)]"
                checked={way === value}
                onChange={() => {
                  form.set("way", value);
                  if (value === "other" && hours.length === 0) form.set("hours", [USUAL]);
                }}
              />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
      {way === "other" && (
        <div id={form.idOf("hours")} tabIndex={-1} className="space-y-2">
          {hours.map((span, at) => (
            <TimeSpanInput
              key={at}
              id={form.idOf(`hours.${at}`)}
              name={`${at + 1}つめの時間帯`}
              span={span}
              errors={{ from: form.errorOf(`hours.${at}.from`), to: form.errorOf(`hours.${at}.to`) }}
              onType={(typed) =>
                form.set(
                  "hours",
                  hours.map((one, place) => (place === at ? { ...one, ...typed } : one)),
                )
              }
            >
              {hours.length > 1 && (
                <Button
                  tone="quiet"
                  className="px-2"
                  aria-label={`${at + 1}つめの時間帯を消す`}
                  onClick={() =>
                    form.set(
                      "hours",
                      hours.filter((_, place) => place !== at),
                    )
                  }
                >
                  <X aria-hidden className="size-4" />
                </Button>
              )}
            </TimeSpanInput>
          ))}
          {hours.length < MOST_SPANS && (
            <Button
              tone="quiet"
              size="small"
              onClick={() => form.set("hours", [...hours, { from: hours.at(-1)?.to ?? "", to: "" }])}
            >
              <Plus aria-hidden className="size-4" />
              時間帯を足す
            </Button>
          )}
          {form.errorOf("hours") && (
            <p className="text-sm font-medium text-danger">{form.errorOf("hours")}</p>
          )}
        </div>
      )}
      {way !== "usual" && <TextField {...form.field("note")} autoComplete="off" hint="例：通院のため" />}
      {way !== "usual" && visits.length > 0 && (
        <div role="status" className="rounded-lg border border-line bg-hover p-3">
          <p className="font-medium">この日は、次の訪問が入っています。予定はそのまま残ります。</p>
          <ul className="mt-1 text-sm">
            {visits.map((visit) => (
              <li key={visit.caseId}>
                {visitPeriodLabel(visit.visitStart, visit.visitEnd)} {visit.customerName} 様（{visit.title}）
              </li>
            ))}
          </ul>
        </div>
      )}
    </RecordForm>
  );
}
