"use client";

import { createConciergeBody } from "@magokoro/contract/concierges/concierge-body";
import type { ConciergeDetail } from "@magokoro/contract/concierges/concierge-response";
import { createConcierge, getConcierge, updateConcierge } from "@magokoro/contract/concierges/endpoints";
import { useRouter } from "next/navigation";
import { ActButton } from "@/components/form/act-button";
import { RecordForm } from "@/components/form/record-form";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { ErrorState, Skeleton } from "@/components/ui/state-message";
import { UnfinishedDrafts } from "@/components/ui/unfinished-drafts";
import { onRow } from "@/lib/api/on-row";
import { useAct } from "@/lib/api/use-act";
import { useRead } from "@/lib/api/use-read";
import { useNewDraftId } from "@/lib/drafts/use-new-draft-id";
import { useRecordForm } from "@/lib/forms/use-record-form";
import { CONCIERGE_FIELDS } from "./concierge-fields";
import { ConciergeFieldsInput } from "./concierge-fields-input";
import { conciergeFormValues, EMPTY_CONCIERGE, type ConciergeFormValues } from "./concierge-form-values";

const NEW = "concierge-new";
const LIST = { label: "コンシェルジュ一覧", href: "/partner/concierges" };

export function NewConciergePage() {
  const draftId = useNewDraftId();
  if (!draftId) return <Skeleton lines={10} />;
  return (
    <ConciergeForm
      key={draftId}
      concierge={null}
      base={EMPTY_CONCIERGE}
      row={draftId}
      title="コンシェルジュの登録"
    >
      <UnfinishedDrafts
        kind={NEW}
        row={draftId}
        title="入力途中の登録があります"
        hrefOf={(row) => `/partner/concierges/new?draft=${row}`}
      />
    </ConciergeForm>
  );
}

export function EditConciergePage({ id }: { id: number }) {
  const { data, error, refetch } = useRead(getConcierge, { params: { id } });
  // Once the form is open it stays: what is typed in it outlives a failed look for news.
  if (data)
    return (
      <ConciergeForm
        key={id}
        concierge={data}
        base={conciergeFormValues(data)}
        row={String(id)}
        title={`${data.name} さんの編集`}
      />
    );
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={10} />;
}

interface ConciergeFormProps {
  concierge: ConciergeDetail | null;
  base: ConciergeFormValues;
  row: string;
  title: string;
  children?: React.ReactNode;
}

function ConciergeForm({ concierge, base, row, title, children }: ConciergeFormProps) {
  const router = useRouter();
  const create = useAct(createConcierge, {
    done: "コンシェルジュを登録しました",
    isNew: true,
    failure: "page",
  });
  const update = useAct(updateConcierge, {
    ...onRow(getConcierge, concierge?.id ?? 0),
    done: "コンシェルジュを更新しました",
    failure: "page",
  });
  const form = useRecordForm<ConciergeFormValues, ConciergeDetail, "save">({
    schema: createConciergeBody,
    base,
    version: concierge?.version ?? null,
    draft: {
      kind: concierge ? "concierge-edit" : NEW,
      row,
      label: ({ name }) => `コンシェルジュ「${name || "お名前未入力"}」の${concierge ? "編集" : "登録"}`,
    },
    fields: CONCIERGE_FIELDS,
    acts: ["save"],
    save: (values, version) => (version === null ? create.run(values) : update.run({ ...values, version })),
    readCurrent: (current) => ({
      values: conciergeFormValues(current as ConciergeDetail),
      version: (current as ConciergeDetail).version,
    }),
    // In place of the form: going back does not lead into what is done.
    onSaved: ({ id }) => router.replace(`/partner/concierges/${id}`),
  });
  return (
    <>
      <PageHeader title={title} crumbs={[LIST]} />
      {children}
      <RecordForm
        form={form}
        actions={
          <>
            <Button onClick={() => router.back()}>戻る</Button>
            <ActButton form={form} act="save" isDoneByEnter>
              {concierge ? "変更を保存する" : "登録する"}
            </ActButton>
          </>
        }
      >
        <ConciergeFieldsInput form={form} hasAccount={concierge?.account === "active"} />
      </RecordForm>
    </>
  );
}
