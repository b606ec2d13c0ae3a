"use client";

import { addPartnerRate, getPartner } from "@magokoro/contract/partners/endpoints";
import type { PartnerDetail } from "@magokoro/contract/partners/partner-response";
import { rateTerms } from "@magokoro/contract/partners/partner-terms";
import { formatDateJa } from "@magokoro/domain/date/format-date";
import { addDays, tokyoDate } from "@magokoro/domain/date/tokyo-date";
import { typedRate } from "@magokoro/domain/money/rate";
import { DEFAULT_RATES } from "@magokoro/domain/partner/partner-rates";
import { useState } from "react";
import type { z } from "zod";
import { ActButton } from "@/components/form/act-button";
import { RecordForm } from "@/components/form/record-form";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { readKey } from "@/lib/api/read-key";
import { useAct } from "@/lib/api/use-act";
import type { FormFields } from "@/lib/forms/form-fields";
import { useRecordForm } from "@/lib/forms/use-record-form";

type RateValues = z.input<typeof rateTerms>;

const FIELDS: FormFields<RateValues> = {
  validFrom: { label: "適用開始日" },
  primaryRateBp: { label: "主担当の報酬率（％）" },
  performerRateBp: { label: "実施者の報酬率（％）" },
};

/** The form opens with what is in force: usually one of the two changes. */
export function AddRate({ partner }: { partner: PartnerDetail }) {
  const [isOpen, setOpen] = useState(false);
  if (!isOpen)
    return (
      <Button className="mt-3" onClick={() => setOpen(true)}>
        新しい報酬率を登録する
      </Button>
    );
  return <RateForm partner={partner} onDone={() => setOpen(false)} />;
}

function RateForm({ partner, onDone }: { partner: PartnerDetail; onDone: () => void }) {
  const latest = partner.rates[0] ?? DEFAULT_RATES;
  const add = useAct(addPartnerRate, {
    params: { id: partner.id },
    shows: readKey(getPartner, { params: { id: partner.id } }),
    done: "報酬率を登録しました",
    isNew: true,
    failure: "page",
  });
  const form = useRecordForm<RateValues, PartnerDetail, "save">({
    schema: rateTerms,
    base: {
      validFrom: "",
      primaryRateBp: typedRate(latest.primaryRateBp),
      performerRateBp: typedRate(latest.performerRateBp),
    },
    version: null,
    draft: { kind: "partner-rate", row: String(partner.id), label: () => `${partner.name}の報酬率の登録` },
    fields: FIELDS,
    acts: ["save"],
    save: (values) => add.run(values),
    onSaved: onDone,
  });
  return (
    <RecordForm
      form={form}
      className="mt-4 border-t border-line pt-4"
      actions={
        <>
          <Button
            onClick={() => {
              form.draft.discard();
              onDone();
            }}
          >
            やめる
          </Button>
          <ActButton form={form} act="save" isDoneByEnter>
            登録する
          </ActButton>
        </>
      }
    >
      <div className="grid gap-4 md:grid-cols-2">
        <TextField
          {...form.field("validFrom")}
          type="date"
          className="md:col-span-2"
          hint={`明日（${formatDateJa(addDays(tokyoDate(new Date()), 1))}）以後の日から始められます。`}
        />
        <TextField {...form.field("primaryRateBp")} inputMode="decimal" />
        <TextField {...form.field("performerRateBp")} inputMode="decimal" />
      </div>
    </RecordForm>
  );
}
