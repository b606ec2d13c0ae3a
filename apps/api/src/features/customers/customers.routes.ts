import * as contract from "@magokoro/contract/customers/endpoints";
import { parseJapanesePhone } from "@magokoro/domain/phone/phone-number";
import { scopeOf } from "../../authz/scope";
import { roomRoutes, route, type Route } from "../../gateway/route";
import type { Services } from "../../services";
import { findDuplicates } from "./find-duplicates";
import { createCustomer, updateCustomerFields } from "./save-customer";
import { listCustomers, viewCareCustomer, viewCustomer } from "./view-customers";

export function customerRoutes(services: Services): Route[] {
  return [
    ...roomRoutes(contract.findCustomers, (actor, { query }) => listCustomers(services, actor, query)),
    ...roomRoutes(contract.getCustomer, async (actor, { params }) => ({
      data: await viewCustomer(services, actor, params.id),
    })),
    ...roomRoutes(contract.findDuplicates, async (actor, { query }) => {
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
    ...roomRoutes(contract.createCustomer, async (actor, { body }) => ({
      data: await createCustomer(services, actor, body),
    })),
    ...roomRoutes(contract.updateCustomer, async (actor, { params, body }) => ({
      data: await updateCustomerFields(services, actor, params.id, body),
    })),
    route(contract.getCareCustomer, async (actor, { params }) => ({
      data: await viewCareCustomer(services, actor, params.id),
    })),
  ];
}
