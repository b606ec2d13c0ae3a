"use client";

import { findConciergeSkills } from "@magokoro/contract/concierges/endpoints";
import { BirthDateField } from "@/components/form/birth-date-field";
import { ChoiceField } from "@/components/form/choice-field";
import { LongTextField } from "@/components/form/long-text-field";
import { TagField } from "@/components/form/tag-field";
import { TextField } from "@/components/form/text-field";
import { WeekHoursField } from "@/components/form/week-hours-field";
import { Card } from "@/components/ui/card";
import { useRead } from "@/lib/api/use-read";
import type { RecordForm } from "@/lib/forms/use-record-form";
import type { ConciergeFormValues } from "./concierge-form-values";

interface ConciergeFieldsInputProps {
  form: RecordForm<ConciergeFormValues, "save">;
  hasAccount: boolean;
}

export function ConciergeFieldsInput({ form, hasAccount }: ConciergeFieldsInputProps) {
  const { field, values, set } = form;
  const { data: known = [] } = useRead(findConciergeSkills, { staleTime: 5 * 60_000 });
  const skills = values.skills ?? [];
  const skillError = [form.errorOf("skills"), ...skills.map((_, at) => form.errorOf(`skills.${at}`))].find(
    Boolean,
  );
  return (
    <>
      <Card title="お名前と連絡先">
        <div className="grid gap-4 md:grid-cols-2">
          <TextField {...field("name")} autoComplete="off" />
          <TextField {...field("kana")} autoComplete="off" />
          <TextField {...field("phone")} type="tel" autoComplete="off" />
          <TextField
            {...field("email")}
            inputMode="email"
            autoComplete="off"
            hint={
              hasAccount
                ? "お知らせのメールの宛先です。ログインに使うメールアドレスは変わりません。"
                : "お知らせのメールの宛先です。アカウントを作ると、ログインにも使います。"
            }
          />
          <BirthDateField {...field("birthDate")} />
          <TextField {...field("address")} autoComplete="off" />
        </div>
      </Card>
      <Card title="働き方">
        <div className="grid gap-4 md:grid-cols-2">
          <ChoiceField {...field("employmentType")} />
          <TextField {...field("hiredOn")} autoComplete="off" hint="例：2026年4月1日、令和8年4月1日" />
        </div>
        <div className="mt-4 max-w-2xl">
          <WeekHoursField
            id={form.idOf("workingHours")}
            label="ふだんの勤務時間"
            hint="9、9:00、0900 のように入力できます。空欄のままなら、割り当てのときに勤務時間の確認をしません。"
            value={values.workingHours ?? []}
            errorAt={(path) =>
              form.errorOf((path ? `workingHours.${path}` : "workingHours") as "workingHours")
            }
            onChange={(hours) => set("workingHours", hours)}
          />
        </div>
      </Card>
      <Card title="スキルと備考">
        <div className="space-y-4">
          <TagField
            id={form.idOf("skills")}
            label="スキル"
            tags={skills}
            suggestions={known}
            error={skillError}
            onChange={(next) => set("skills", next)}
            hint="できることを入力して、Enterか「、」で区切ってください。"
          />
          <LongTextField
            {...field("notes")}
            hint="この店舗だけが見られます。コンシェルジュ本人には表示されません。"
          />
        </div>
      </Card>
    </>
  );
}
