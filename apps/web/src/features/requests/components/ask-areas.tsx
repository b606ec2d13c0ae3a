"use client";

import { ASK_BODIES } from "@magokoro/contract/partners/request-body";
import { askHeadquarters } from "@magokoro/contract/partners/request-endpoints";
import type { BodyInput } from "@magokoro/contract/core/endpoint";
import { getOwnPartner } from "@magokoro/contract/partners/endpoints";
import type { ServiceArea } from "@magokoro/domain/place/service-area";
import { ActButton } from "@/components/form/act-button";
import { AreaPicker } from "@/components/form/area-picker";
import { LongTextField } from "@/components/form/long-text-field";
import { RecordForm } from "@/components/form/record-form";
import { ErrorState, Skeleton } from "@/components/ui/state-message";
import { useAct } from "@/lib/api/use-act";
import { useRead } from "@/lib/api/use-read";
import { useRecordForm } from "@/lib/forms/use-record-form";
import { MESSAGE } from "./term-forms";

interface AreaValues {
  kind: "areas";
  wish: { areas: ServiceArea[] };
  message: string;
}

/** All areas as they are wished, beginning with those the store has. */
export function AskAreas({ onDone }: { onDone: () => void }) {
  const { data, error, refetch } = useRead(getOwnPartner);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  return <AreasForm areas={data.serviceAreas} prefecture={data.prefecture} onDone={onDone} />;
}

interface AreasFormProps {
  areas: ServiceArea[];
  prefecture: string;
  onDone: () => void;
}

function AreasForm({ areas, prefecture, onDone }: AreasFormProps) {
  const ask = useAct(askHeadquarters, { done: "本部に依頼しました", failure: "page", isNew: true });
  const form = useRecordForm<AreaValues, unknown, "ask">({
    schema: ASK_BODIES.areas,
    base: { kind: "areas", wish: { areas }, message: "" },
    version: null,
    draft: { kind: "request-areas", row: "new", label: () => "本部への依頼" },
    fields: { wish: { label: "対応エリア" }, message: MESSAGE },
    acts: ["ask"],
    // The schema has just read these very values.
    save: (values) => ask.run(values as BodyInput<typeof askHeadquarters>),
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
      <AreaPicker
        id={form.idOf("wish")}
        label="希望する対応エリア"
        value={form.values.wish.areas}
        prefecture={prefecture}
        error={form.errorOf("wish.areas") ?? form.errorOf("wish")}
        onChange={(next) => form.set("wish", { areas: next })}
      />
      <LongTextField {...form.field("message")} />
    </RecordForm>
  );
}
