import { z } from "zod";
import { defineEndpoint } from "../core/endpoint";
import { idParams } from "../core/fields";
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
type NoticeRoom = "operator" | "concierge";

function listNoticesIn<const R extends NoticeRoom>(room: R) {
  return defineEndpoint({
    id: `${room}Notices.find`,
    method: "GET",
    path: `/api/${room}/notices`,
    summary: "What one was told and has not confirmed, newest first, and how many there are in all",
    tag: "notices",
    access: { permission: "account:own", roles: [room] },
    response: z.object({ total: z.int(), rows: z.array(notice) }),
  });
}

function readNoticeIn<const R extends NoticeRoom>(room: R) {
  return defineEndpoint({
    id: `${room}Notices.read`,
    method: "POST",
    path: `/api/${room}/notices/{id}/read`,
    summary: "Confirm a notice; confirmed again it stays so",
    tag: "notices",
    access: { permission: "account:own", roles: [room] },
    params: idParams,
    body: z.strictObject({}),
    response: z.object({ read: z.literal(true) }),
  });
}

export const listOperatorNotices = listNoticesIn("operator");
export const readOperatorNotice = readNoticeIn("operator");
export const listConciergeNotices = listNoticesIn("concierge");
export const readConciergeNotice = readNoticeIn("concierge");
