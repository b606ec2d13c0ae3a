"use client";

import { createCase, getCase, updateCase } from "@magokoro/contract/cases/endpoints";
import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import { useRouter } from "next/navigation";
import { toast } from "sonner";
import { ActButton } from "@/components/form/act-button";
import { RecordForm } from "@/components/form/record-form";
import { PageHeader } from "@/components/ui/page-header";
import { ErrorState, Skeleton } from "@/components/ui/state-message";
import { UnfinishedDrafts } from "@/components/ui/unfinished-drafts";
import { onRow } from "@/lib/api/on-row";
import { useAct } from "@/lib/api/use-act";
import { useNewDraftId } from "@/lib/drafts/use-new-draft-id";
import { useRecordForm } from "@/lib/forms/use-record-form";
import { useMasterChoices } from "@/lib/use-master-choices";
import { NEW_CASE_DRAFT, type OfficeRoom } from "../api/case-endpoints";
import { useCase } from "../api/use-case";
import { caseFormFields } from "./case-fields";
import { CaseFieldsInput, type CustomerFieldProps } from "./case-fields-input";
import {
  EMPTY_CASE,
  caseBody,
  caseDraftForm,
  caseFormValues,
  filedCaseForm,
  type CaseFormValues,
} from "./case-form-values";

interface FormPageProps {
  room: OfficeRoom;
  customerField: (props: CustomerFieldProps) => React.ReactNode;
}

/** Each call is a draft of its own: nothing of the last caller stands in the next one's case. */
export function NewCasePage(props: FormPageProps & { customer?: { id: number; name: string } | undefined }) {
  const { room, customer } = props;
  const draftId = useNewDraftId();
  if (!draftId) return <Skeleton lines={10} />;
  const chosen = customer && { customerId: customer.id, customerName: customer.name };
  return (
    <CaseFormPage
      key={draftId}
      {...props}
      item={null}
      base={{ ...EMPTY_CASE, ...chosen }}
      row={draftId}
      title="新規サポート依頼"
    >
      <UnfinishedDrafts
        kind={NEW_CASE_DRAFT}
        row={draftId}
        title="入力途中の依頼があります"
        hrefOf={(row) => `/${room}/cases/new?draft=${row}`}
      />
    </CaseFormPage>
  );
}

export function EditCasePage({ id, ...props }: FormPageProps & { id: number }) {
  const { data, error, refetch } = useCase(props.room, id);
  // Once the form is open it stays: what is typed in it outlives a failed look for news.
  if (data) {
    return (
      <CaseFormPage
        key={id}
        {...props}
        item={data}
        base={caseFormValues(data)}
        row={String(id)}
        title="案件の編集"
      />
    );
  }
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={10} />;
}

interface CaseFormPageProps extends FormPageProps {
  item: CaseDetail | null;
  base: CaseFormValues;
  row: string;
  title: string;
  children?: React.ReactNode;
}

const labelOf = (item: CaseDetail | null, { customerName, title }: CaseFormValues): string =>
  item
    ? `案件「${item.caseNumber ?? ""} ${title || item.title}」の編集`
    : `${customerName ? `${customerName} 様` : "お客様未選択"}の新規サポート依頼${title && `「${title}」`}`;

const readCurrent = (current: unknown) => ({
  values: caseFormValues(current as CaseDetail),
  version: (current as CaseDetail).version,
});

function CaseFormPage({ room, customerField, item, base, row, title, children }: CaseFormPageProps) {
  const router = useRouter();
  const create = useAct(createCase.in[room], { isNew: true, failure: "page" });
  const update = useAct(updateCase.in[room], {
    ...(item && onRow(getCase.in[room], item.id)),
    failure: "page",
  });
  const choices = useMasterChoices(room);
  const form = useRecordForm<CaseFormValues, CaseDetail, "draft" | "submit">({
    schema: { draft: caseDraftForm, submit: item?.status === "draft" ? caseDraftForm : filedCaseForm },
    base,
    version: item?.version ?? null,
    draft: { kind: item ? "case-edit" : NEW_CASE_DRAFT, row, label: (typed) => labelOf(item, typed) },
    fields: caseFormFields(choices.data, item),
    acts: item ? ["submit"] : ["draft", "submit"],
    save: (values, version, action) =>
      version === null
        ? create.run({ ...caseBody(values), action })
        : update.run({ ...caseBody(values), version }),
    readCurrent,
    onSaved: ({ id }, action) => {
      toast.success(item ? "案件を更新しました" : DONE[action]);
      // In place of the form: going back does not lead into what is done.
      router.replace(`/${room}/cases/${id}`);
    },
  });

  return (
    <>
      <PageHeader title={title} crumbs={[{ label: "案件一覧", href: `/${room}/cases` }]} />
      {children}
      <RecordForm
        form={form}
        actions={
          <>
            {!item && (
              <ActButton form={form} act="draft">
                下書きを保存する
              </ActButton>
            )}
            <ActButton form={form} act="submit">
              {item ? "変更を保存する" : "登録する"}
            </ActButton>
          </>
        }
      >
        <CaseFieldsInput form={form} choices={choices.data} customerField={customerField} />
      </RecordForm>
    </>
  );
}

const DONE = { draft: "下書きを保存しました", submit: "案件を作成しました" } as const;
