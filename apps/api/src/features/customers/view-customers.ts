import type {
  ConciergeCustomer,
  CustomerDetail,
  CustomerListItem,
} from "@magokoro/contract/customers/customer-response";
import type { CustomerListQuery } from "@magokoro/contract/customers/endpoints";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import { pageMeta, type Answer } from "../../gateway/route";
import type { Services } from "../../services";
import { recordAudit } from "../audit/record-audit";
import { presentCareCustomer, presentCustomer, presentCustomerListItem } from "./customers.presenter";
import { findContacts, findCustomers, getCareCustomer, getCustomer } from "./customers.repository";

export async function listCustomers(
  services: Services,
  actor: Actor,
  query: CustomerListQuery,
): Promise<Answer<CustomerListItem[]>> {
  const { rows, total } = await services.db.read(scopeOf(actor), (tx) => findCustomers(tx, query));
  return { data: rows.map(presentCustomerListItem), meta: pageMeta(total, query) };
}

/** Each view of a customer's detail is on record. */
export function viewCustomer(services: Services, actor: Actor, id: number): Promise<CustomerDetail> {
  return services.db.write(scopeOf(actor), async (tx) => {
    const row = await getCustomer(tx, id);
    await recordAudit(tx, actor, { action: "customer.view", objectType: "customer", objectId: id });
    return presentCustomer(actor, row, await findContacts(tx, id));
  });
}

export function viewCareCustomer(services: Services, actor: Actor, id: number): Promise<ConciergeCustomer> {
  return services.db.write(scopeOf(actor), async (tx) => {
    const row = await getCareCustomer(tx, id);
    await recordAudit(tx, actor, { action: "customer.view", objectType: "customer", objectId: id });
    return presentCareCustomer(row, await findContacts(tx, id));
  });
}
