"use client";

import { askHeadquarters } from "@magokoro/contract/partners/request-endpoints";
import { ActButton } from "@/components/form/act-button";
import { LongTextField } from "@/components/form/long-text-field";
import { RecordForm } from "@/components/form/record-form";
import { TextField } from "@/components/form/text-field";
import { useAct } from "@/lib/api/use-act";
import { useRecordForm } from "@/lib/forms/use-record-form";
import { askOf, schemaOf, type TermForm } from "./term-forms";

/** A wish of a few fields, with a word to headquarters. */
export function AskTerms({ form: terms, onDone }: { form: TermForm; onDone: () => void }) {
  const ask = useAct(askHeadquarters, { done: "本部に依頼しました", failure: "page", isNew: true });
  const { kind } = terms.base;
  const form = useRecordForm({
    schema: schemaOf(terms),
    base: terms.base,
    version: null,
    draft: { kind: `request-${kind}`, row: "new", label: () => "本部への依頼" },
    fields: terms.fields,
    acts: ["ask"],
    save: (values) => ask.run(askOf(values)),
    onSaved: onDone,
  });
  return (
    <RecordForm
      form={form}
      actions={
        <ActButton form={form} act="ask">
          本部に依頼する
        </ActButton>
      }
    >
      {terms.inputs.map(([name, hint]) => (
        <TextField key={name} {...form.field(`wish.${name}`)} hint={hint} />
      ))}
      <LongTextField {...form.field("message")} />
    </RecordForm>
  );
}
