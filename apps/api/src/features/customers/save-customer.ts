import { changedRow, sentFields } from "@magokoro/contract/core/changes";
import type { CustomerChanges, CustomerFields } from "@magokoro/contract/customers/customer-body";
import type { CustomerDetail } from "@magokoro/contract/customers/customer-response";
import { locationWords } from "@magokoro/domain/place/location";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import { AppError, invalid } from "../../platform/app-error";
import type { Tx } from "../../platform/db/tx";
import type { Services } from "../../services";
import { changedFields, recordAudit } from "../audit/record-audit";
import { tellOfHome } from "../cases/visit-news/tell-of-home";
import { locationToKeep, presentLocation, type LocationColumns } from "../places/locate";
import { holdActivePartner, holdIfActive } from "../partners/hold-partner";
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

/** The memo and the store are an operator's to set. */
interface OperatorFields {
  callCenterMemo?: string | null | undefined;
  partnerId?: number | null | undefined;
}

export type CustomerInput = CustomerFields & OperatorFields & { allowDuplicate: boolean };

/** Registers a customer. Likely duplicates are answered first (409) unless the asker has seen them. */
export function createCustomer(
  services: Services,
  actor: Actor,
  input: CustomerInput,
): Promise<CustomerDetail> {
  const { allowDuplicate, ...given } = input;
  return services.db.write(scopeOf(actor), async (tx) => {
    if (!allowDuplicate) await assertNoDuplicate(tx, input);
    if (actor.userType === "partner" && actor.partnerId !== null)
      await holdActivePartner(tx, actor.partnerId);
    if (!(await isActivePartner(tx, input.partnerId))) throw invalid("partnerId", NOT_CHOOSABLE);
    const partnerId = actor.userType === "partner" ? actor.partnerId : (input.partnerId ?? null);
    const location = locationToKeep(null, input, input.location);
    const values = { ...columnsOf(input), ...location, partnerId, createdBy: actor.userId };
    const id = await insertCustomer(tx, values);
    await replaceContacts(tx, id, input.contacts);
    await recordAudit(tx, actor, {
      action: "customer.create",
      objectType: "customer",
      objectId: id,
      after: { ...given, location: locationText(location) },
    });
    return answer(tx, actor, id);
  });
}

/** Changes what was sent; everything else stays as it is. */
export function updateCustomerFields(
  services: Services,
  actor: Actor,
  id: number,
  { version, allowDuplicate, ...changes }: CustomerChanges & OperatorFields,
): Promise<CustomerDetail> {
  return services.db.write(scopeOf(actor), async (tx) => {
    // Before the customer: whoever closes a store holds it and then the customers it loses.
    const isChosenActive = await isActivePartner(tx, changes.partnerId);
    const row = await lockCustomer(tx, id);
    if (row.version !== version) throw await staleVersion(tx, actor, id);
    const { contacts: sentContacts, location, ...fields } = sentFields(changes);
    const after = changedRow(row, fields);
    const kept = locationToKeep(row, after, location);
    if (!allowDuplicate && isAnotherPerson(row, after)) await assertNoDuplicate(tx, after, id);
    // A store that was chosen before and has been closed since stays.
    if (!isChosenActive && after.partnerId !== row.partnerId) throw invalid("partnerId", NOT_CHOOSABLE);
    const contacts = await findContacts(tx, id);
    const searchKeys = customerSearchKeys({ ...after, contacts: sentContacts ?? contacts });
    await updateCustomer(tx, id, { ...fields, ...kept, ...searchKeys });
    if (sentContacts) await replaceContacts(tx, id, sentContacts);
    if (HOME.some((field) => row[field] !== after[field]))
      await tellOfHome(tx, actor, { customerId: id, now: services.clock.now() });
    await recordAudit(tx, actor, {
      action: "customer.update",
      objectType: "customer",
      objectId: id,
      ...changedFields(
        { ...row, contacts, location: locationText(row) },
        {
          ...(fields as Partial<typeof row>),
          location: locationText(kept),
          // Read again: in the order and the form in which they stood before.
          ...(sentContacts && { contacts: await findContacts(tx, id) }),
        },
      ),
    });
    return answer(tx, actor, id);
  });
}

/** As the audit log tells it. */
function locationText(columns: LocationColumns): string | null {
  const location = presentLocation(columns);
  return location && locationWords(location);
}

const HOME = ["prefecture", "city", "addressLine", "building"] as const;

/** By what two records are taken for one person: only a change of these asks about duplicates again. */
type PersonTraits = Pick<
  CustomerFields,
  "homePhone" | "mobilePhone" | "familyNameKana" | "givenNameKana" | "city" | "birthDate"
>;

const traitsOf = (person: PersonTraits) => ({
  phones: [person.homePhone, person.mobilePhone].filter((phone) => phone !== null),
  kana: person.familyNameKana + person.givenNameKana,
  city: person.city,
  birthDate: person.birthDate,
});

const isAnotherPerson = (before: PersonTraits, after: PersonTraits): boolean =>
  JSON.stringify(traitsOf(before)) !== JSON.stringify(traitsOf(after));

function columnsOf(input: CustomerInput): CustomerValues {
  const {
    contacts: _contacts,
    allowDuplicate: _asked,
    partnerId: _partner,
    location: _point,
    ...fields
  } = input;
  return { ...fields, ...customerSearchKeys(input) };
}

async function assertNoDuplicate(tx: Tx, person: PersonTraits, exceptId?: number): Promise<void> {
  const duplicates = await findDuplicates(tx, traitsOf(person), exceptId);
  if (duplicates.length === 0) return;
  throw new AppError("CONFLICT", {
    message: "同じ方と思われるお客様がすでに登録されています。確認してください。",
    details: { reason: "duplicate", duplicates },
  });
}

const NOT_CHOOSABLE = "この加盟店は選べません。選び直してください。";

/** None at all is as good as one that takes new customers, which it then does until the transaction ends. */
async function isActivePartner(tx: Tx, partnerId: number | null | undefined): Promise<boolean> {
  return typeof partnerId !== "number" || (await holdIfActive(tx, partnerId)) !== undefined;
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
