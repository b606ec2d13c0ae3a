"use client";

import { createCase, getCase, updateCase } from "@magokoro/contract/cases/endpoints";
import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import { CASE_KINDS } from "@magokoro/domain/case/case-kind";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { DraftNotice } from "@/components/ui/draft-notice";
import { FormNotice } from "@/components/ui/form-notice";
import { PageHeader } from "@/components/ui/page-header";
import { ErrorState, Skeleton } from "@/components/ui/state-message";
import { UnfinishedDrafts } from "@/components/ui/unfinished-drafts";
import { VersionConflict } from "@/components/ui/version-conflict";
import { applyServerErrors } from "@/lib/apply-server-errors";
import { onRow } from "@/lib/api/on-row";
import { useAct } from "@/lib/api/use-act";
import { useDraft } from "@/lib/drafts/use-draft";
import { useMasterChoices } from "@/lib/use-master-choices";
import { useNewDraftId } from "@/lib/drafts/use-new-draft-id";
import { NEW_CASE_DRAFT, type OfficeRoom } from "../api/case-endpoints";
import { useCase } from "../api/use-case";
import { caseComparedFields } from "./case-compared-fields";
import { CaseForm, useCaseForm, type CustomerFieldProps } from "./case-form";
import { EMPTY_CASE, caseBody, caseFormValues, type CaseFormValues } from "./case-form-values";

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

function CaseFormPage({ room, customerField, item, base, row, title, children }: CaseFormPageProps) {
  const router = useRouter();
  const form = useCaseForm(base);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState<"draft" | "submit" | null>(null);
  const create = useAct(createCase.in[room], { failure: "page" });
  const update = useAct(updateCase.in[room], {
    ...(item && onRow(getCase.in[room], item.id)),
    failure: "page",
  });
  const choices = useMasterChoices(room);
  const values = form.watch();
  const draft = useDraft<CaseFormValues>({
    kind: item ? "case-edit" : NEW_CASE_DRAFT,
    row,
    label: labelOf(item, values),
    base,
    version: item?.version ?? null,
    values,
    show: (next) => form.reset(next, { keepDefaultValues: true }),
    fields: caseComparedFields(choices.data),
    canShow: ({ kind }) => CASE_KINDS.includes(kind),
  });

  async function save(
    action: "draft" | "submit",
    { values: typed, version }: { values: CaseFormValues; version: number | null },
  ) {
    setBusy(action);
    setFailure(null);
    try {
      const body = caseBody(typed);
      const saved =
        version !== null && item
          ? await update.run({ ...body, version })
          : await create.run({ ...body, action });
      draft.saved();
      toast.success(
        item ? "案件を更新しました" : action === "draft" ? "下書きを保存しました" : "案件を作成しました",
      );
      // In place of the form: going back does not lead into what is done.
      router.replace(`/${room}/cases/${saved.id}`);
    } catch (error) {
      const isConflict = draft.meetConflict(error, (current) => ({
        values: caseFormValues(current as CaseDetail),
        version: (current as CaseDetail).version,
      }));
      if (!isConflict) setFailure(applyServerErrors(form, error));
      setBusy(null);
    }
  }
  const press = (action: "draft" | "submit") =>
    void save(action, { values: form.getValues(), version: draft.version });

  return (
    <>
      <PageHeader title={title} crumbs={[{ label: "案件一覧", href: `/${room}/cases` }]} />
      {children}
      <CaseForm
        form={form}
        choices={choices.data}
        customerField={customerField}
        top={<DraftNotice draft={draft} />}
        notice={
          draft.conflict ? (
            <VersionConflict conflict={draft.conflict} onSave={(merged) => void save("submit", merged)} />
          ) : (
            <FormNotice failure={failure} />
          )
        }
      >
        {!item && (
          <Button isBusy={busy === "draft"} disabled={busy !== null} onClick={() => press("draft")}>
            下書きを保存する
          </Button>
        )}
        <Button
          tone="primary"
          isBusy={busy === "submit"}
          disabled={busy !== null || draft.conflict !== null}
          onClick={() => press("submit")}
        >
          {item ? "変更を保存する" : "登録する"}
        </Button>
      </CaseForm>
    </>
  );
}
