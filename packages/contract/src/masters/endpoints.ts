import { z } from "zod";
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
  rooms: ["admin", "operator", "partner", "concierge"],
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
