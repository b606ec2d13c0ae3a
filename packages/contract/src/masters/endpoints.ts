import { z } from "zod";
import { defineEndpoint } from "../core/endpoint";
import { calendarDate } from "../core/fields";
import { defineRoomEndpoint } from "../core/room-endpoint";

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
      taxRateBp: z.int(),
      minutes: z.int(),
    }),
  ),
});

export type MasterChoices = z.output<typeof masterChoices>;

export const getMasterChoices = defineRoomEndpoint({
  id: "masters.choices",
  rooms: ["operator", "partner", "concierge"],
  guests: "all",
  method: "GET",
  path: "/master-choices",
  summary: "What can be chosen in forms: active services and types",
  tag: "masters",
  permission: "masters:read",
  response: masterChoices,
});

export const getPostalCode = defineRoomEndpoint({
  id: "postalCodes.get",
  rooms: ["admin", "operator", "partner"],
  guests: "office",
  method: "GET",
  path: "/postal-codes/{code}",
  summary: "Addresses of a 7-digit postal code",
  tag: "masters",
  permission: "masters:read",
  params: z.strictObject({ code: z.string().regex(/^\d{7}$/, "郵便番号は7桁で入力してください。") }),
  response: z.array(z.object({ prefecture: z.string(), city: z.string(), town: z.string() })),
});

/** Colleagues by name alone: who was at the visit is chosen among them. */
export const findColleagues = defineEndpoint({
  id: "conciergeColleagues.find",
  method: "GET",
  path: "/api/concierge/colleagues",
  summary: "The active concierges of one's own store, oneself included",
  tag: "concierges",
  access: { permission: "masters:read" },
  response: z.array(named),
});

export const findPartnerConcierges = defineEndpoint({
  id: "partnerConcierges.find",
  method: "GET",
  path: "/api/partner/concierges",
  summary: "The store's active concierges, with what they are booked for on a day",
  tag: "concierges",
  access: { permission: "cases:assign" },
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
