import { z } from "zod";
import { storableText } from "../core/fields";
import { shownLocation } from "../core/location-fields";
import { defineRoomEndpoint } from "../core/room-endpoint";

/** An address as it is being typed: whatever of it there is. */
const addressQuery = z.strictObject({
  postalCode: z
    .string()
    .regex(/^\d{7}$/, "郵便番号は7桁で入力してください。")
    .optional(),
  prefecture: storableText(10).default(""),
  city: storableText(60).default(""),
});

export const locateAddress = defineRoomEndpoint({
  id: "places.locate",
  rooms: ["admin", "operator", "partner"],
  method: "GET",
  path: "/address-location",
  summary: "Where an address lies, from the data shipped with the application",
  tag: "masters",
  permission: "masters:read",
  query: addressQuery,
  response: z.object({ location: shownLocation }),
});
