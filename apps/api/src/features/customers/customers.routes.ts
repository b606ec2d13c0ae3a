import * as contract from "@magokoro/contract/customers/endpoints";
import { parseJapanesePhone } from "@magokoro/domain/phone/phone-number";
import { scopeOf } from "../../authz/scope";
import { route, type Route } from "../../gateway/route";
import type { Services } from "../../services";
import { findDuplicates } from "./find-duplicates";
import { createCustomer, updateCustomerFields } from "./save-customer";
import { listCustomers, viewCareCustomer, viewCustomer } from "./view-customers";

export function customerRoutes(services: Services): Route[] {
  const lists = [contract.listOperatorCustomers, contract.listPartnerCustomers, contract.listAdminCustomers];
  const details = [contract.getOperatorCustomer, contract.getPartnerCustomer, contract.getAdminCustomer];
  const duplicates = [contract.findOperatorDuplicates, contract.findPartnerDuplicates];
  return [
    ...lists.map((endpoint) => route(endpoint, (actor, { query }) => listCustomers(services, actor, query))),
    ...details.map((endpoint) =>
      route(endpoint, async (actor, { params }) => ({
        data: await viewCustomer(services, actor, params.id),
      })),
    ),
    ...duplicates.map((endpoint) =>
      route(endpoint, async (actor, { query }) => {
        const phones = [query.homePhone, query.mobilePhone].flatMap((phone) =>
          phone ? (parseJapanesePhone(phone) ?? []) : [],
        );
        const traits = {
          phones,
          kana: query.kana ?? "",
          city: query.city ?? "",
          birthDate: query.birthDate ?? null,
        };
        return {
          data: await services.db.read(scopeOf(actor), (tx) => findDuplicates(tx, traits, query.exceptId)),
        };
      }),
    ),
    route(contract.createOperatorCustomer, async (actor, { body }) => ({
      data: await createCustomer(services, actor, body),
    })),
    route(contract.createPartnerCustomer, async (actor, { body }) => ({
      data: await createCustomer(services, actor, body),
    })),
    route(contract.updateOperatorCustomer, async (actor, { params, body }) => ({
      data: await updateCustomerFields(services, actor, params.id, body),
    })),
    route(contract.updatePartnerCustomer, async (actor, { params, body }) => ({
      data: await updateCustomerFields(services, actor, params.id, body),
    })),
    route(contract.getConciergeCustomer, async (actor, { params }) => ({
      data: await viewCareCustomer(services, actor, params.id),
    })),
  ];
}
