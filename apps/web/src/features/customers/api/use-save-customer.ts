"use client";

import { createCustomer, getCustomer, updateCustomer } from "@magokoro/contract/customers/endpoints";
import type { CustomerDetail } from "@magokoro/contract/customers/customer-response";
import { onRow } from "@/lib/api/on-row";
import { useAct } from "@/lib/api/use-act";
import type { CustomerFormValues } from "../components/customer-form-values";
import type { WritingRoom } from "./use-customer";

interface Save {
  /** Null for somebody new. */
  version: number | null;
  /** Likely duplicates have been seen, and it is somebody else. */
  allowDuplicate: boolean;
}

/** Registers a customer or changes one. @throws ApiError, which the form answers */
export function useSaveCustomer(
  room: WritingRoom,
  id: number,
): (values: CustomerFormValues, save: Save) => Promise<CustomerDetail> {
  const create = useAct(createCustomer.in[room], {
    done: "お客様を作成しました",
    isNew: true,
    failure: "page",
  });
  const update = useAct(updateCustomer.in[room], {
    ...onRow(getCustomer.in[room], id),
    done: "お客様を更新しました",
    failure: "page",
  });
  return (values, { version, allowDuplicate }) => {
    const body = { ...fieldsOf(room, values), allowDuplicate };
    return version === null ? create.run(body) : update.run({ ...body, version });
  };
}

/** A store has neither the memo nor the choice of store. */
function fieldsOf(room: WritingRoom, values: CustomerFormValues): CustomerFormValues {
  if (room === "operator") return values;
  const { callCenterMemo: _memo, partnerId: _partner, ...rest } = values;
  return rest;
}
