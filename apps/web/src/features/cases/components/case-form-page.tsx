"use client";

import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { ErrorState, Skeleton } from "@/components/ui/state-message";
import { ApiError } from "@/lib/api-error";
import { applyServerErrors } from "@/lib/apply-server-errors";
import { callApi } from "@/lib/call-api";
import { clearLocalDraft, readLocalDraft, useLocalDraft } from "@/lib/use-local-draft";
import { CASE_WRITES, type OfficeRoom } from "../api/case-endpoints";
import { useCase } from "../api/use-cases";
import { useMasterChoices } from "../api/use-master-choices";
import { CaseForm, useCaseForm, type CustomerFieldProps } from "./case-form";
import { EMPTY_CASE, caseBody, caseFormValues, type CaseFormValues } from "./case-form-values";

interface FormPageProps {
  room: OfficeRoom;
  customerField: (props: CustomerFieldProps) => React.ReactNode;
}

export function NewCasePage(props: FormPageProps & { customer?: { id: number; name: string } | undefined }) {
  const { room, customer } = props;
  const draftKey = `case-form:${room}`;
  const [initial] = useState<CaseFormValues>(() => ({
    ...EMPTY_CASE,
    ...(readLocalDraft(draftKey) as Partial<CaseFormValues> | null),
    ...(customer && { customerId: customer.id, customerName: customer.name }),
  }));
  return (
    <CaseFormPage {...props} item={null} initial={initial} draftKey={draftKey} title="新規サポート依頼" />
  );
}

export function EditCasePage({ id, ...props }: FormPageProps & { id: number }) {
  const { data, error, refetch } = useCase(props.room, id);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={10} />;
  return (
    <CaseFormPage
      {...props}
      item={data}
      initial={caseFormValues(data)}
      draftKey={`case-form:${props.room}:${id}`}
      title="案件の編集"
    />
  );
}

interface CaseFormPageProps extends FormPageProps {
  item: CaseDetail | null;
  initial: CaseFormValues;
  draftKey: string;
  title: string;
}

function CaseFormPage({ room, customerField, item, initial, draftKey, title }: CaseFormPageProps) {
  const router = useRouter();
  const queries = useQueryClient();
  const form = useCaseForm(initial);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState<"draft" | "submit" | null>(null);
  // One intention, one key: pressing twice, or again after a lost answer, files one case.
  const intention = useRef(crypto.randomUUID());
  const choices = useMasterChoices(room);
  useLocalDraft(draftKey, form.watch(), form.formState.isDirty);

  async function save(action: "draft" | "submit") {
    setBusy(action);
    setFailure(null);
    try {
      const body = caseBody(form.getValues());
      const saved = item
        ? await callApi(CASE_WRITES[room].update, {
            params: { id: item.id },
            body: { ...body, version: item.version },
          })
        : await callApi(CASE_WRITES[room].create, {
            body: { ...body, action },
            idempotencyKey: `${intention.current}-${action}`.slice(0, 64),
          });
      clearLocalDraft(draftKey);
      toast.success(
        item ? "案件を更新しました" : action === "draft" ? "下書きを保存しました" : "案件を作成しました",
      );
      await queries.invalidateQueries({ queryKey: ["cases"] });
      router.push(`/${room}/cases/${saved.data.id}`);
    } catch (error) {
      // A refused body is a new intention once it is mended.
      if (error instanceof ApiError && error.code !== "NETWORK") intention.current = crypto.randomUUID();
      setFailure(applyServerErrors(form, error));
      setBusy(null);
    }
  }

  return (
    <>
      <PageHeader title={title} crumbs={[{ label: "案件一覧", href: `/${room}/cases` }]} />
      <CaseForm form={form} choices={choices.data} failure={failure} customerField={customerField}>
        {!item && (
          <Button isBusy={busy === "draft"} disabled={busy !== null} onClick={() => void save("draft")}>
            下書きを保存する
          </Button>
        )}
        <Button
          tone="primary"
          isBusy={busy === "submit"}
          disabled={busy !== null}
          onClick={() => void save("submit")}
        >
          {item ? "変更を保存する" : "登録する"}
        </Button>
      </CaseForm>
    </>
  );
}
