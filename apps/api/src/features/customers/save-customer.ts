import type { CustomerFields } from "@magokoro/contract/customers/customer-body";
import type { CustomerDetail } from "@magokoro/contract/customers/customer-response";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import { AppError, invalid } from "../../platform/app-error";
import type { Tx } from "../../platform/db/database";
import type { Services } from "../../services";
import { changedFields, recordAudit } from "../audit/record-audit";
import { customerSearchKeys } from "@magokoro/domain/customer/customer-search-keys";
import {
  insertCustomer,
  replaceContacts,
  updateCustomer,
  type CustomerValues,
} from "./customer-writes.repository";
import { presentCustomer } from "./customers.presenter";
import { findContacts, getCustomer, lockCustomer } from "./customers.repository";
import { findDuplicates } from "./find-duplicates";

/** What a form sends; the memo and the store are an operator's to set. */
export type CustomerInput = CustomerFields & {
  allowDuplicate: boolean;
  callCenterMemo?: string | null | undefined;
  partnerId?: number | null | undefined;
};

/** Registers a customer. Likely duplicates are answered first (409) unless the asker has seen them. */
export function createCustomer(
  services: Services,
  actor: Actor,
  input: CustomerInput,
): Promise<CustomerDetail> {
  return services.db.write(scopeOf(actor), async (tx) => {
    await assertNoDuplicate(tx, input);
    await assertStore(tx, input.partnerId);
    const partnerId = actor.userType === "partner" ? actor.partnerId : (input.partnerId ?? null);
    const values = { ...columnsOf(input), partnerId, createdBy: actor.userId };
    const id = await insertCustomer(tx, values);
    await replaceContacts(tx, id, input.contacts);
    await recordAudit(tx, actor, {
      action: "customer.create",
      objectType: "customer",
      objectId: id,
      after: { ...input },
    });
    return answer(tx, actor, id);
  });
}

export function updateCustomerFields(
  services: Services,
  actor: Actor,
  id: number,
  { version, ...input }: CustomerInput & { version: number },
): Promise<CustomerDetail> {
  return services.db.write(scopeOf(actor), async (tx) => {
    const row = await lockCustomer(tx, id);
    if (row.version !== version) throw await staleVersion(tx, actor, id);
    await assertNoDuplicate(tx, input, id);
    await assertStore(tx, input.partnerId);
    const values = {
      ...columnsOf(input),
      ...(actor.userType === "operator" && { partnerId: input.partnerId ?? null }),
    };
    await updateCustomer(tx, id, values);
    await replaceContacts(tx, id, input.contacts);
    const {
      searchGrams: _grams,
      searchName: _name,
      searchAddress: _address,
      searchPhone: _phone,
      ...visible
    } = values;
    await recordAudit(tx, actor, {
      action: "customer.update",
      objectType: "customer",
      objectId: id,
      ...changedFields(row, visible as Partial<typeof row>),
    });
    return answer(tx, actor, id);
  });
}

function columnsOf(input: CustomerInput): CustomerValues {
  const { contacts: _contacts, allowDuplicate: _asked, callCenterMemo, partnerId: _store, ...fields } = input;
  // Only an operator's form has the memo; a store's must not clear it.
  return { ...fields, ...customerSearchKeys(input), ...(callCenterMemo !== undefined && { callCenterMemo }) };
}

async function assertNoDuplicate(tx: Tx, input: CustomerInput, exceptId?: number): Promise<void> {
  if (input.allowDuplicate) return;
  const traits = {
    phones: [input.homePhone, input.mobilePhone].filter((phone) => phone !== null),
    kana: input.familyNameKana + input.givenNameKana,
    city: input.city,
    birthDate: input.birthDate,
  };
  const duplicates = await findDuplicates(tx, traits, exceptId);
  if (duplicates.length === 0) return;
  throw new AppError("CONFLICT", {
    message: "同じ方と思われるお客様がすでに登録されています。確認してください。",
    details: { reason: "duplicate", duplicates },
  });
}

async function assertStore(tx: Tx, partnerId: number | null | undefined): Promise<void> {
  if (typeof partnerId !== "number") return;
  const found = await tx.query("SELECT 1 FROM partners WHERE id = $1", [partnerId]);
  if (found.length === 0) throw invalid("partnerId", "この加盟店は選べません。選び直してください。");
}

async function answer(tx: Tx, actor: Actor, id: number): Promise<CustomerDetail> {
  const [row, contacts] = await Promise.all([getCustomer(tx, id), findContacts(tx, id)]);
  return presentCustomer(actor, row, contacts);
}

async function staleVersion(tx: Tx, actor: Actor, id: number): Promise<AppError> {
  return new AppError("CONFLICT", {
    message: "ほかの人が先にこのお客様の情報を更新しました。最新の内容を確認してください。",
    details: { reason: "version", current: await answer(tx, actor, id) },
  });
}
