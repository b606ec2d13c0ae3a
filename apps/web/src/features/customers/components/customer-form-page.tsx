"use client";

import { createOperatorCustomerBody } from "@magokoro/contract/customers/customer-body";
import type { CustomerDetail, DuplicateCandidate } from "@magokoro/contract/customers/customer-response";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { ActButton } from "@/components/form/act-button";
import { RecordForm } from "@/components/form/record-form";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { ErrorState, Skeleton } from "@/components/ui/state-message";
import { UnfinishedDrafts } from "@/components/ui/unfinished-drafts";
import { ApiError } from "@/lib/api-error";
import { useNewDraftId } from "@/lib/drafts/use-new-draft-id";
import { useRecordForm } from "@/lib/forms/use-record-form";
import { useCustomer, type WritingRoom } from "../api/use-customer";
import { useSaveCustomer } from "../api/use-save-customer";
import { CUSTOMER_FIELDS } from "./customer-fields";
import { CustomerFieldsInput } from "./customer-fields-input";
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
  const save = useSaveCustomer(room, customer?.id ?? 0);
  const [duplicates, setDuplicates] = useState<DuplicateCandidate[]>([]);
  const isSomebodyElse = useRef(false);
  const form = useRecordForm<CustomerFormValues, CustomerDetail, "save">({
    schema: createOperatorCustomerBody,
    base,
    version: customer?.version ?? null,
    draft: {
      kind: customer ? "customer-edit" : NEW_CUSTOMER,
      row,
      label: (typed) => labelOf(customer, typed),
    },
    fields: CUSTOMER_FIELDS,
    acts: ["save"],
    save: (values, version) => save(values, { version, allowDuplicate: isSomebodyElse.current }),
    readCurrent,
    // In place of the form: going back does not lead into what is done.
    onSaved: ({ id }) => router.replace(`/${room}/customers/${id}`),
    onRefused: (error) => {
      isSomebodyElse.current = false;
      const conflict = error instanceof ApiError ? error.conflict : null;
      if (conflict?.reason !== "duplicate") return false;
      setDuplicates(conflict.duplicates as DuplicateCandidate[]);
      return true;
    },
  });

  return (
    <>
      <PageHeader title={title} crumbs={[{ label: "お客様一覧", href: `/${room}/customers` }]} />
      {children}
      <RecordForm
        form={form}
        actions={
          <>
            <Button onClick={() => router.back()}>戻る</Button>
            <ActButton form={form} act="save" isDoneByEnter>
              {customer ? "変更を保存する" : "登録する"}
            </ActButton>
          </>
        }
      >
        <CustomerFieldsInput room={room} form={form} customer={customer} />
      </RecordForm>
      <DuplicateDialog
        candidates={duplicates}
        onClose={() => setDuplicates([])}
        onUseExisting={({ id }) => {
          // Whoever was typed is already here: what was typed must not greet the next new customer.
          if (!customer) form.draft.saved();
          router.replace(`/${room}/customers/${id}`);
        }}
        onSaveAnyway={() => {
          setDuplicates([]);
          isSomebodyElse.current = true;
          form.submit("save");
        }}
      />
    </>
  );
}

const readCurrent = (current: unknown) => ({
  values: customerFormValues(current as CustomerDetail),
  version: (current as CustomerDetail).version,
});
