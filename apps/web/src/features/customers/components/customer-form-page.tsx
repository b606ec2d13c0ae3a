"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { createOperatorCustomerBody } from "@magokoro/contract/customers/customer-body";
import type { CustomerDetail, DuplicateCandidate } from "@magokoro/contract/customers/customer-response";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { ErrorState, Skeleton } from "@/components/ui/state-message";
import { ApiError } from "@/lib/api-error";
import { applyServerErrors } from "@/lib/apply-server-errors";
import { callApi } from "@/lib/call-api";
import { clearLocalDraft, readLocalDraft, useLocalDraft } from "@/lib/use-local-draft";
import { CUSTOMER_WRITES, useCustomer, type WritingRoom } from "../api/use-customers";
import { CustomerForm } from "./customer-form";
import { EMPTY_CUSTOMER, customerFormValues, type CustomerFormValues } from "./customer-form-values";
import { DuplicateDialog } from "./duplicate-dialog";

export function NewCustomerPage({ room }: { room: WritingRoom }) {
  const draftKey = `customer-form:${room}`;
  const [initial] = useState(() => ({
    ...EMPTY_CUSTOMER,
    ...(readLocalDraft(draftKey) as Partial<CustomerFormValues> | null),
  }));
  return (
    <CustomerFormPage
      room={room}
      customer={null}
      initial={initial}
      draftKey={draftKey}
      title="お客様の登録"
    />
  );
}

export function EditCustomerPage({ room, id }: { room: WritingRoom; id: number }) {
  const { data, error, refetch } = useCustomer(room, id);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={10} />;
  return (
    <CustomerFormPage
      room={room}
      customer={data}
      initial={customerFormValues(data)}
      draftKey={`customer-form:${room}:${id}`}
      title="お客様情報の編集"
    />
  );
}

interface CustomerFormPageProps {
  room: WritingRoom;
  customer: CustomerDetail | null;
  initial: CustomerFormValues;
  draftKey: string;
  title: string;
}

function CustomerFormPage({ room, customer, initial, draftKey, title }: CustomerFormPageProps) {
  const router = useRouter();
  const queries = useQueryClient();
  const form = useForm<CustomerFormValues>({
    defaultValues: initial,
    resolver: zodResolver(createOperatorCustomerBody, undefined, { raw: true }),
  });
  const [failure, setFailure] = useState<string | null>(null);
  const [duplicates, setDuplicates] = useState<DuplicateCandidate[]>([]);
  useLocalDraft(draftKey, form.watch(), form.formState.isDirty);

  const save = async (values: CustomerFormValues, allowDuplicate: boolean) => {
    setFailure(null);
    setDuplicates([]);
    const body = bodyOf(room, values, allowDuplicate);
    try {
      const saved = customer
        ? await callApi(CUSTOMER_WRITES[room].update, {
            params: { id: customer.id },
            body: { ...body, version: customer.version },
          })
        : await callApi(CUSTOMER_WRITES[room].create, { body });
      clearLocalDraft(draftKey);
      toast.success(customer ? "お客様を更新しました" : "お客様を作成しました");
      await queries.invalidateQueries({ queryKey: ["customers"] });
      router.push(`/${room}/customers/${saved.data.id}`);
    } catch (error) {
      const conflict = error instanceof ApiError ? error.conflict : null;
      if (conflict?.reason === "duplicate") setDuplicates(conflict.duplicates as DuplicateCandidate[]);
      else setFailure(applyServerErrors(form, error));
    }
  };
  const submit = form.handleSubmit(
    (values) => save(values, false),
    () => setFailure("入力内容を確認してください。"),
  );

  return (
    <>
      <PageHeader title={title} crumbs={[{ label: "お客様一覧", href: `/${room}/customers` }]} />
      <form noValidate className="space-y-5" onSubmit={(event) => void submit(event)}>
        {failure && (
          <p role="alert" className="rounded-lg border border-danger bg-danger-soft p-3 text-danger">
            {failure}
          </p>
        )}
        <CustomerForm room={room} form={form} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={() => router.back()}>戻る</Button>
          <Button type="submit" tone="primary" isBusy={form.formState.isSubmitting}>
            {customer ? "変更を保存する" : "登録する"}
          </Button>
        </div>
      </form>
      <DuplicateDialog
        room={room}
        candidates={duplicates}
        onClose={() => setDuplicates([])}
        onSaveAnyway={() => void save(form.getValues(), true)}
      />
    </>
  );
}

/** A store has neither the memo nor the choice of store. */
function bodyOf(room: WritingRoom, values: CustomerFormValues, allowDuplicate: boolean): CustomerFormValues {
  if (room === "operator") return { ...values, allowDuplicate };
  const { callCenterMemo: _memo, partnerId: _store, ...rest } = values;
  return { ...rest, allowDuplicate };
}
