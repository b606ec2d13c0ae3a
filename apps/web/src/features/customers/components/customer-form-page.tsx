"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { createOperatorCustomerBody } from "@magokoro/contract/customers/customer-body";
import { createCustomer, getCustomer, updateCustomer } from "@magokoro/contract/customers/endpoints";
import type { CustomerDetail, DuplicateCandidate } from "@magokoro/contract/customers/customer-response";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { DraftNotice } from "@/components/ui/draft-notice";
import { FormNotice } from "@/components/ui/form-notice";
import { PageHeader } from "@/components/ui/page-header";
import { ErrorState, Skeleton } from "@/components/ui/state-message";
import { UnfinishedDrafts } from "@/components/ui/unfinished-drafts";
import { VersionConflict } from "@/components/ui/version-conflict";
import { ApiError } from "@/lib/api-error";
import { applyServerErrors } from "@/lib/apply-server-errors";
import { onRow } from "@/lib/api/on-row";
import { useAct } from "@/lib/api/use-act";
import { useDraft } from "@/lib/drafts/use-draft";
import { useNewDraftId } from "@/lib/drafts/use-new-draft-id";
import { useCustomer, type WritingRoom } from "../api/use-customer";
import { CUSTOMER_COMPARED_FIELDS } from "./customer-compared-fields";
import { CustomerForm } from "./customer-form";
import { EMPTY_CUSTOMER, customerFormValues, type CustomerFormValues } from "./customer-form-values";
import { DuplicateDialog } from "./duplicate-dialog";

/** Each call is a draft of its own: nothing of the last caller stands in the next one's registration. */
export function NewCustomerPage({ room }: { room: WritingRoom }) {
  const draftId = useNewDraftId();
  if (!draftId) return <Skeleton lines={10} />;
  return (
    <CustomerFormPage
      key={draftId}
      room={room}
      customer={null}
      base={EMPTY_CUSTOMER}
      row={draftId}
      title="お客様の登録"
    >
      <UnfinishedDrafts
        kind={NEW_CUSTOMER}
        row={draftId}
        title="入力途中の登録があります"
        hrefOf={(row) => `/${room}/customers/new?draft=${row}`}
      />
    </CustomerFormPage>
  );
}

export function EditCustomerPage({ room, id }: { room: WritingRoom; id: number }) {
  const { data, error, refetch } = useCustomer(room, id);
  // Once the form is open it stays: what is typed in it outlives a failed look for news.
  if (data) {
    return (
      <CustomerFormPage
        key={id}
        room={room}
        customer={data}
        base={customerFormValues(data)}
        row={String(id)}
        title="お客様情報の編集"
      />
    );
  }
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={10} />;
}

interface CustomerFormPageProps {
  room: WritingRoom;
  customer: CustomerDetail | null;
  base: CustomerFormValues;
  row: string;
  title: string;
  children?: React.ReactNode;
}

const NEW_CUSTOMER = "customer-new";

const labelOf = (customer: CustomerDetail | null, { familyName, givenName }: CustomerFormValues): string => {
  const name = `${familyName ?? ""} ${givenName ?? ""}`.trim();
  return `${name ? `${name} 様` : "お名前未入力のお客様"}の${customer ? "お客様情報の編集" : "登録"}`;
};

function CustomerFormPage({ room, customer, base, row, title, children }: CustomerFormPageProps) {
  const router = useRouter();
  const form = useForm<CustomerFormValues>({
    defaultValues: base,
    resolver: zodResolver(createOperatorCustomerBody, undefined, { raw: true }),
  });
  const [failure, setFailure] = useState<string | null>(null);
  const [duplicates, setDuplicates] = useState<DuplicateCandidate[]>([]);
  const values = form.watch();
  const draft = useDraft<CustomerFormValues>({
    kind: customer ? "customer-edit" : NEW_CUSTOMER,
    row,
    label: labelOf(customer, values),
    base,
    version: customer?.version ?? null,
    values,
    show: (next) => form.reset(next, { keepDefaultValues: true }),
    fields: CUSTOMER_COMPARED_FIELDS,
  });

  const create = useAct(createCustomer.in[room], { failure: "page" });
  const update = useAct(updateCustomer.in[room], {
    ...(customer && onRow(getCustomer.in[room], customer.id)),
    failure: "page",
  });
  const save = async (typed: CustomerFormValues, version: number | null, allowDuplicate: boolean) => {
    setFailure(null);
    setDuplicates([]);
    const body = bodyOf(room, typed, allowDuplicate);
    try {
      const saved =
        customer && version !== null ? await update.run({ ...body, version }) : await create.run(body);
      draft.saved();
      toast.success(customer ? "お客様を更新しました" : "お客様を作成しました");
      // In place of the form: going back does not lead into what is done.
      router.replace(`/${room}/customers/${saved.id}`);
    } catch (error) {
      const conflict = error instanceof ApiError ? error.conflict : null;
      if (conflict?.reason === "duplicate") setDuplicates(conflict.duplicates as DuplicateCandidate[]);
      else if (!draft.meetConflict(error, readCurrent)) setFailure(applyServerErrors(form, error));
    }
  };
  const submit = (version: number | null) =>
    form.handleSubmit(
      (typed) => save(typed, version, false),
      () => setFailure("入力内容を確認してください。"),
    )();

  return (
    <>
      <PageHeader title={title} crumbs={[{ label: "お客様一覧", href: `/${room}/customers` }]} />
      {children}
      <form
        noValidate
        className="space-y-5"
        onSubmit={(event) => {
          event.preventDefault();
          void submit(draft.version);
        }}
      >
        <DraftNotice draft={draft} />
        <CustomerForm room={room} form={form} />
        {draft.conflict ? (
          <VersionConflict conflict={draft.conflict} onSave={({ version }) => void submit(version)} />
        ) : (
          <FormNotice failure={failure} />
        )}
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={() => router.back()}>戻る</Button>
          <Button
            type="submit"
            tone="primary"
            isBusy={form.formState.isSubmitting}
            disabled={draft.conflict !== null}
          >
            {customer ? "変更を保存する" : "登録する"}
          </Button>
        </div>
      </form>
      <DuplicateDialog
        candidates={duplicates}
        onClose={() => setDuplicates([])}
        onUseExisting={({ id }) => {
          // Whoever was typed is already here: what was typed must not greet the next new customer.
          if (!customer) draft.saved();
          router.replace(`/${room}/customers/${id}`);
        }}
        onSaveAnyway={() => void save(form.getValues(), draft.version, true)}
      />
    </>
  );
}

const readCurrent = (current: unknown) => ({
  values: customerFormValues(current as CustomerDetail),
  version: (current as CustomerDetail).version,
});

/** A store has neither the memo nor the choice of store. */
function bodyOf(room: WritingRoom, values: CustomerFormValues, allowDuplicate: boolean): CustomerFormValues {
  if (room === "operator") return { ...values, allowDuplicate };
  const { callCenterMemo: _memo, partnerId: _partner, ...rest } = values;
  return { ...rest, allowDuplicate };
}
