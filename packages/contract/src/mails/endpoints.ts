import { z } from "zod";
import { defineEndpoint } from "../core/endpoint";
import { idParams } from "../core/fields";
import { RECORD_TAGS } from "../core/tags";
import { mailList } from "./mail-list";
import { MAIL_STATUSES, MAIL_TEMPLATE_LABELS, type MailTemplateName } from "./mail-values";

export const mailItem = z.object({
  id: z.int(),
  template: z.enum(Object.keys(MAIL_TEMPLATE_LABELS) as [MailTemplateName]),
  to: z.string(),
  status: z.enum(MAIL_STATUSES),
  attempts: z.int(),
  /** Why the last attempt failed, in a sentence. */
  problem: z.string().nullable(),
  createdAt: z.string(),
  sentAt: z.string().nullable(),
  caseId: z.int().nullable(),
  can: z.array(z.enum(["retry"])),
});

export type MailItem = z.output<typeof mailItem>;

export const listMails = defineEndpoint({
  id: "adminMails.find",
  method: "GET",
  path: "/api/admin/mails",
  summary: "Mails that left or will leave, newest first; `search` finds the address",
  tag: "mails",
  access: { permission: "mails:read" },
  query: mailList.query,
  response: z.array(mailItem),
  paged: true,
});

export const retryMail = defineEndpoint({
  id: "adminMails.retry",
  method: "POST",
  path: "/api/admin/mails/{id}/retry",
  summary: "Try a mail that was given up again",
  tag: "mails",
  touches: ["mails", ...RECORD_TAGS],
  access: { permission: "mails:write" },
  params: idParams,
  body: z.strictObject({}),
  response: mailItem,
});

export const mailStop = z.object({
  id: z.int(),
  address: z.string(),
  reason: z.enum(["bounce", "complaint"]),
  stoppedAt: z.string(),
});

export type MailStop = z.output<typeof mailStop>;

export const listMailStops = defineEndpoint({
  id: "adminMailStops.find",
  method: "GET",
  path: "/api/admin/mail-stops",
  summary: "Addresses nothing is sent to, because mail came back or somebody complained",
  tag: "mails",
  access: { permission: "mails:read" },
  response: z.array(mailStop),
});

export const liftMailStop = defineEndpoint({
  id: "adminMailStops.lift",
  method: "DELETE",
  path: "/api/admin/mail-stops/{id}",
  summary: "Send to an address again",
  tag: "mails",
  touches: ["mails", ...RECORD_TAGS],
  access: { permission: "mails:write" },
  params: idParams,
  response: z.object({ lifted: z.literal(true) }),
});

/** What Amazon SNS posts; nothing in it is believed before its signature is. */
const snsMessage = z.object({
  Type: z.enum(["Notification", "SubscriptionConfirmation", "UnsubscribeConfirmation"]),
  MessageId: z.string().max(200),
  TopicArn: z.string().max(300),
  Subject: z.string().max(300).nullish(),
  Message: z.string().max(300_000),
  Timestamp: z.string().max(60),
  Token: z.string().max(2_000).optional(),
  SubscribeURL: z.string().max(2_000).optional(),
  SignatureVersion: z.enum(["1", "2"]),
  Signature: z.string().max(2_000),
  SigningCertURL: z.string().max(500),
});

export type SnsMessage = z.output<typeof snsMessage>;

export const receiveSesEvent = defineEndpoint({
  id: "webhooks.sesEvent",
  method: "POST",
  path: "/api/webhooks/ses",
  summary: "Bounces and complaints of SES, signed by SNS",
  tag: "mails",
  touches: [],
  access: "public",
  body: snsMessage,
  response: z.object({ received: z.literal(true) }),
  errors: ["FORBIDDEN", "NOT_FOUND"],
});
