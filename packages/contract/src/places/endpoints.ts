import { PREFECTURES } from "@magokoro/domain/address/prefectures";
import { z } from "zod";
import { defineEndpoint } from "../core/endpoint";
import { rowIdText, storableText } from "../core/fields";
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

const overlapsQuery = z.strictObject({
  /** With commas between. */
  prefectures: z
    .string()
    .max(400, "都道府県を確認してください。")
    .transform((value) => value.split(","))
    .pipe(z.array(z.enum(PREFECTURES, "都道府県を選んでください。"))),
  /** The store whose areas are being chosen; none for a new one. */
  exceptId: rowIdText.optional(),
});

/** An area of other active stores: how many they are, and the first of them. */
const servedArea = z.object({
  prefecture: z.string(),
  city: z.string().nullable(),
  count: z.int(),
  partners: z.array(z.object({ id: z.int(), name: z.string() })),
});

/**
 * Answered by prefecture, not by what is chosen: whoever chooses among hundreds of areas sees at once where others
 * are. Which of them meet the chosen ones says `overlapsOf` of the domain.
 */
export const findServedAreas = defineEndpoint({
  id: "adminAreaOverlaps.find",
  method: "GET",
  path: "/api/admin/area-overlaps",
  summary: "Which areas of some prefectures other active stores serve",
  tag: "partners",
  access: { permission: "partners:manage" },
  query: overlapsQuery,
  response: z.array(servedArea),
});

export type ServedArea = z.output<typeof servedArea>;
