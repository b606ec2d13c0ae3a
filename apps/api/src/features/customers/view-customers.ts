import type { CustomerListQuery } from "@magokoro/contract/customers/customer-list";
import type {
  ConciergeCustomer,
  CustomerDetail,
  CustomerListItem,
} from "@magokoro/contract/customers/customer-response";

import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import type { Answer } from "../../gateway/route";
import { findPage } from "../../platform/db/list/find-page";
import type { Tx } from "../../platform/db/tx";
import type { Services } from "../../services";
import { isViewOnRecord, recordView } from "../audit/record-view";
import { CUSTOMERS } from "./customer-list.repository";
import { presentCareCustomer, presentCustomer, presentCustomerListItem } from "./customers.presenter";
import { findContacts, getCareCustomer, getCustomer } from "./customers.repository";

export async function listCustomers(
  services: Services,
  actor: Actor,
  query: CustomerListQuery,
): Promise<Answer<CustomerListItem[]>> {
  const { rows, meta } = await services.db.read(scopeOf(actor), (tx) =>
    findPage(tx, CUSTOMERS, query, { viewer: actor.userType, now: services.clock.now() }),
  );
  return { data: rows.map(presentCustomerListItem), meta };
}

export function viewCustomer(services: Services, actor: Actor, id: number): Promise<CustomerDetail> {
  return onRecord(services, actor, id, async (tx) => {
    const [row, contacts] = await Promise.all([getCustomer(tx, id), findContacts(tx, id)]);
    return presentCustomer(actor, row, contacts);
  });
}

export function viewCareCustomer(services: Services, actor: Actor, id: number): Promise<ConciergeCustomer> {
  return onRecord(services, actor, id, async (tx) => {
    const [row, contacts] = await Promise.all([getCareCustomer(tx, id), findContacts(tx, id)]);
    return presentCareCustomer(row, contacts);
  });
}

/** Each view of a customer's detail is on record. */
async function onRecord<T>(
  services: Services,
  actor: Actor,
  customerId: number,
  look: (tx: Tx) => Promise<T>,
): Promise<T> {
  const view = { customerId, caseId: null };
  const [seen, isKnown] = await services.db.read(scopeOf(actor), (tx) =>
    Promise.all([look(tx), isViewOnRecord(tx, view)]),
  );
  if (!isKnown) await recordView(services, actor, view);
  return seen;
}
