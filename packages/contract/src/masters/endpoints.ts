import { z } from "zod";
import { OFFICE_SHARED_WITH, SHARED_WITH } from "../access/rooms";
import { defineEndpoint } from "../core/endpoint";
import { calendarDate } from "../core/fields";

const named = z.object({ id: z.int(), name: z.string() });

export const masterChoices = z.object({
  serviceTypes: z.array(named),
  supportTypes: z.array(named),
  services: z.array(
    named.extend({
      serviceTypeId: z.int(),
      supportTypeId: z.int(),
      /** Yen without tax. */
      basePrice: z.int(),
      minutes: z.int(),
    }),
  ),
});

export type MasterChoices = z.output<typeof masterChoices>;

function choicesIn<const R extends "operator" | "partner" | "concierge">(room: R) {
  return defineEndpoint({
    id: `${room}Masters.choices`,
    method: "GET",
    path: `/api/${room}/master-choices`,
    summary: "What can be chosen in forms: active services and types",
    tag: "masters",
    access: { permission: "masters:read", roles: SHARED_WITH[room] },
    response: masterChoices,
  });
}

function postalCodeIn<const R extends "operator" | "partner">(room: R) {
  return defineEndpoint({
    id: `${room}PostalCodes.get`,
    method: "GET",
    path: `/api/${room}/postal-codes/{code}`,
    summary: "Addresses of a 7-digit postal code",
    tag: "masters",
    access: { permission: "masters:read", roles: OFFICE_SHARED_WITH[room] },
    params: z.strictObject({ code: z.string().regex(/^\d{7}$/, "郵便番号は7桁で入力してください。") }),
    response: z.array(z.object({ prefecture: z.string(), city: z.string(), town: z.string() })),
  });
}

export const getOperatorChoices = choicesIn("operator");
export const getPartnerChoices = choicesIn("partner");
export const getConciergeChoices = choicesIn("concierge");
export const getOperatorPostalCode = postalCodeIn("operator");
export const getPartnerPostalCode = postalCodeIn("partner");

/** Colleagues by name alone: who was at the visit is chosen among them. */
export const listColleagues = defineEndpoint({
  id: "conciergeColleagues.find",
  method: "GET",
  path: "/api/concierge/colleagues",
  summary: "The active concierges of one's own store, oneself included",
  tag: "masters",
  access: { permission: "masters:read", roles: ["concierge"] },
  response: z.array(named),
});

export const listPartnerConcierges = defineEndpoint({
  id: "partnerConcierges.find",
  method: "GET",
  path: "/api/partner/concierges",
  summary: "The store's active concierges, with what they are booked for on a day",
  tag: "masters",
  access: { permission: "cases:assign", roles: ["partner"] },
  query: z.strictObject({ date: calendarDate.optional() }),
  response: z.array(
    z.object({
      id: z.int(),
      name: z.string(),
      kana: z.string(),
      skills: z.array(z.string()),
      visits: z.array(
        z.object({
          caseId: z.int(),
          caseNumber: z.string(),
          title: z.string(),
          visitStart: z.string(),
          visitEnd: z.string(),
        }),
      ),
    }),
  ),
});
