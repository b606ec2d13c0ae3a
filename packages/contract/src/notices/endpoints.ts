import { z } from "zod";
import { idParams } from "../core/fields";
import { defineRoomEndpoint } from "../core/room-endpoint";
import { NOTICE_KINDS, noticeFacts } from "./notice-facts";

export const notice = z.object({
  id: z.int(),
  kind: z.enum(NOTICE_KINDS),
  facts: noticeFacts,
  /** Null once the reader may no longer open it. */
  caseId: z.int().nullable(),
  createdAt: z.string(),
});

export type Notice = z.output<typeof notice>;

/** The rooms whose people are told something; each reads their own lines alone. */
const NOTICE_ROOMS = ["operator", "concierge"] as const;

export const findNotices = defineRoomEndpoint({
  id: "notices.find",
  rooms: NOTICE_ROOMS,
  method: "GET",
  path: "/notices",
  summary: "What one was told and has not confirmed, newest first, and how many there are in all",
  tag: "notices",
  permission: "account:own",
  response: z.object({ total: z.int(), rows: z.array(notice) }),
});

export const readNotice = defineRoomEndpoint({
  id: "notices.read",
  rooms: NOTICE_ROOMS,
  method: "POST",
  path: "/notices/{id}/read",
  summary: "Confirm a notice; confirmed again it stays so",
  tag: "notices",
  permission: "account:own",
  params: idParams,
  body: z.strictObject({}),
  response: z.object({ read: z.literal(true) }),
});
