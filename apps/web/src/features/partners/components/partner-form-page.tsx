"use client";

import {
  createPartner,
  getOwnPartner,
  getPartner,
  updateOwnPartner,
  updatePartner,
} from "@magokoro/contract/partners/endpoints";
import { createPartnerBody, ownPartnerFields, partnerFields } from "@magokoro/contract/partners/partner-body";
import type { PartnerDetail } from "@magokoro/contract/partners/partner-response";
import { useRouter } from "next/navigation";
import type { z } from "zod";
import { ActButton } from "@/components/form/act-button";
import { RecordForm } from "@/components/form/record-form";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { ErrorState, Skeleton } from "@/components/ui/state-message";
import { onRow } from "@/lib/api/on-row";
import { readKey } from "@/lib/api/read-key";
import { useAct } from "@/lib/api/use-act";
import { useRead } from "@/lib/api/use-read";
import { useRecordForm } from "@/lib/forms/use-record-form";
import { useMasterChoices } from "@/lib/use-master-choices";
import { partnerFieldsOf } from "./partner-fields";
import { PartnerFieldsInput } from "./partner-fields-input";
import {
  changesOfOwn,
  changesOfPartner,
  EMPTY_PARTNER,
  partnerFormValues,
  type PartnerFormValues,
} from "./partner-form-values";

const LIST = { label: "加盟店", href: "/admin/partners" };

export function NewPartnerPage() {
  const create = useAct(createPartner, { done: "加盟店を作成しました", isNew: true, failure: "page" });
  return (
    <PartnerFormPage
      room="admin"
      title="加盟店の登録"
      crumbs={[LIST]}
      partner={null}
      schema={createPartnerBody}
      editable={(values) => values}
      save={(values) => create.run(values)}
      pathOf={({ id }) => `/admin/partners/${id}`}
    />
  );
}

export function EditPartnerPage({ id }: { id: number }) {
  const { data, error, refetch } = useRead(getPartner, { params: { id } });
  const update = useAct(updatePartner, {
    ...onRow(getPartner, id),
    done: "加盟店を更新しました",
    failure: "page",
  });
  if (!data) return <Loading error={error} onRetry={() => void refetch()} />;
  return (
    <PartnerFormPage
      room="admin"
      title={`${data.name}の編集`}
      crumbs={[LIST, { label: data.name, href: `/admin/partners/${id}` }]}
      partner={data}
      schema={partnerFields}
      editable={changesOfPartner}
      save={(values, version) => update.run({ ...values, version })}
      pathOf={() => `/admin/partners/${id}`}
    />
  );
}

export function EditOwnPartnerPage() {
  const { data, error, refetch } = useRead(getOwnPartner);
  const update = useAct(updateOwnPartner, {
    shows: readKey(getOwnPartner),
    done: "自店の情報を更新しました",
    failure: "page",
  });
  if (!data) return <Loading error={error} onRetry={() => void refetch()} />;
  return (
    <PartnerFormPage
      room="partner"
      title="自店の情報の編集"
      crumbs={[{ label: "自店の情報", href: "/partner/store" }]}
      partner={data}
      schema={ownPartnerFields}
      editable={changesOfOwn}
      save={(values, version) => update.run({ ...values, version })}
      pathOf={() => "/partner/store"}
    />
  );
}

function Loading({ error, onRetry }: { error: Error | null; onRetry: () => void }) {
  return error ? <ErrorState error={error} onRetry={onRetry} /> : <Skeleton lines={12} />;
}

interface PartnerFormPageProps {
  room: "admin" | "partner";
  title: string;
  crumbs: { label: string; href: string }[];
  partner: PartnerDetail | null;
  schema: z.ZodType;
  /** What this form may say of a store; the schema refuses the rest. */
  editable: (values: PartnerFormValues) => PartnerFormValues;
  save: (values: PartnerFormValues, version: number) => Promise<PartnerDetail>;
  pathOf: (saved: PartnerDetail) => string;
}

function PartnerFormPage(page: PartnerFormPageProps) {
  const { room, title, crumbs, partner, schema, editable, save, pathOf } = page;
  const router = useRouter();
  const { data: choices } = useMasterChoices(room);
  const names = new Map([
    ...(choices?.services ?? []).map(({ id, name }) => [id, name] as const),
    ...(partner?.services ?? []).map(({ serviceId, name }) => [serviceId, name] as const),
  ]);
  const base = editable(partner ? partnerFormValues(partner) : EMPTY_PARTNER);
  const fields = Object.entries(partnerFieldsOf(names)).filter(([name]) => name in base);
  const form = useRecordForm<PartnerFormValues, PartnerDetail, "save">({
    schema,
    base,
    version: partner?.version ?? null,
    draft: {
      kind: partner ? "partner-edit" : "partner-new",
      row: partner ? String(partner.id) : "new",
      label: ({ name }) => `${name || "店名未入力の加盟店"}の${partner ? "編集" : "登録"}`,
    },
    fields: Object.fromEntries(fields),
    acts: ["save"],
    save: (values, version) => save(values, version ?? 0),
    readCurrent: (current) => ({
      values: editable(partnerFormValues(current as PartnerDetail)),
      version: (current as PartnerDetail).version,
    }),
    // In place of the form: going back does not lead into what is done.
    onSaved: (saved) => router.replace(pathOf(saved)),
  });
  return (
    <>
      <PageHeader title={title} crumbs={crumbs} />
      <RecordForm
        form={form}
        actions={
          <>
            <Button onClick={() => router.back()}>戻る</Button>
            <ActButton form={form} act="save">
              {partner ? "変更を保存する" : "登録する"}
            </ActButton>
          </>
        }
      >
        <PartnerFieldsInput room={room} form={form} partner={partner} />
      </RecordForm>
    </>
  );
}
