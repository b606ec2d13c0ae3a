"use client";

import type { ConciergeFit } from "@magokoro/contract/concierges/concierge-response";
import { FIT_KINDS, FIT_LABELS } from "@magokoro/contract/concierges/concierge-values";
import { setConciergeFit } from "@magokoro/contract/concierges/fit-endpoints";
import { optionalText } from "@magokoro/contract/core/fields";
import { useState } from "react";
import { z } from "zod";
import { ActButton } from "@/components/form/act-button";
import { ChoiceField } from "@/components/form/choice-field";
import { RecordForm } from "@/components/form/record-form";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useAct } from "@/lib/api/use-act";
import { useRecordForm } from "@/lib/forms/use-record-form";

const fitForm = z.object({
  customerId: z.int().positive("お客様を選んでください。"),
  customerName: z.string(),
  kind: z.enum(FIT_KINDS, "馴染みかNGかを選んでください。"),
  note: optionalText(200),
});
type Values = z.input<typeof fitForm>;

export interface PickerProps {
  /** The customer chosen so far. */
  name: string;
  error: string | undefined;
  onPick: (customer: { id: number; name: string }) => void;
}
export type CustomerChoice = (props: PickerProps) => React.ReactNode;

interface FitDialogProps {
  conciergeId: number;
  /** Null for another customer. */
  fit: ConciergeFit | null;
  picker: CustomerChoice;
  onClose: () => void;
}

export function FitDialog(props: FitDialogProps) {
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title="相性を登録する"
      description="馴染みの方は割り当ての先頭に、NGの方は理由とともに表示します。"
    >
      <FitForm {...props} />
    </Dialog>
  );
}

function FitForm({ conciergeId, fit, picker: Picker, onClose }: FitDialogProps) {
  const [customerId, setCustomerId] = useState(fit?.customer.id ?? 0);
  const set = useAct(setConciergeFit, {
    params: { id: conciergeId, customerId },
    done: "相性を登録しました",
    failure: "page",
  });
  const form = useRecordForm<Values, unknown, "save">({
    schema: fitForm,
    base: {
      customerId: fit?.customer.id ?? 0,
      customerName: fit?.customer.name ?? "",
      kind: fit?.kind ?? ("" as never),
      note: fit?.note ?? "",
    },
    version: null,
    draft: {
      kind: "concierge-fit",
      row: `${conciergeId}-${fit?.customer.id ?? "new"}`,
      label: ({ customerName }) => `${customerName || "お客様"} 様との相性`,
    },
    fields: {
      customerId: { label: "お客様", along: ["customerName"], words: ({ customerName }) => customerName },
      kind: { label: "相性", options: FIT_KINDS.map((kind) => [kind, FIT_LABELS[kind]]) },
      note: { label: "メモ" },
    },
    acts: ["save"],
    save: ({ kind, note }) => set.run({ kind, note }),
    onSaved: onClose,
  });
  // A draft that comes back brings its customer along.
  if (form.values.customerId !== customerId) setCustomerId(form.values.customerId);
  return (
    <RecordForm
      form={form}
      actions={
        <>
          <Button onClick={onClose}>戻る</Button>
          <ActButton form={form} act="save" isDoneByEnter>
            登録する
          </ActButton>
        </>
      }
    >
      {fit ? (
        <p className="text-lg font-bold">{fit.customer.name} 様</p>
      ) : (
        <div id={form.idOf("customerId")} tabIndex={-1}>
          <Picker
            name={form.values.customerName}
            error={form.errorOf("customerId")}
            onPick={({ id, name }) => {
              form.set("customerId", id);
              form.set("customerName", name);
            }}
          />
        </div>
      )}
      <ChoiceField {...form.field("kind")} empty="選んでください" />
      <TextField {...form.field("note")} autoComplete="off" hint="例：猫が苦手、長いお付き合い" />
    </RecordForm>
  );
}
