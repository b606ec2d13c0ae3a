import { z } from "zod";
import { defineEndpoint } from "../core/endpoint";
import { MAIL_TEMPLATE_LABELS, type MailTemplateName } from "../mails/mail-values";

const renderedMail = { subject: z.string(), html: z.string(), text: z.string() };

/** The local mailbox: only where mail goes nowhere else, never in production. */
export const listDevMails = defineEndpoint({
  id: "devMails.find",
  method: "GET",
  path: "/api/dev/mails",
  summary: "Mails kept in the local mailbox, newest first",
  tag: "dev",
  access: "public",
  response: z.array(
    z.object({
      id: z.int(),
      messageId: z.string(),
      from: z.string(),
      to: z.string(),
      ...renderedMail,
      sentAt: z.string(),
    }),
  ),
  errors: ["NOT_FOUND"],
});

/** Each template laid out with made-up facts, to be looked at while it is being written. */
export const previewMails = defineEndpoint({
  id: "devMails.preview",
  method: "GET",
  path: "/api/dev/mail-templates",
  summary: "Each mail template with made-up facts",
  tag: "dev",
  access: "public",
  response: z.array(
    z.object({
      template: z.enum(Object.keys(MAIL_TEMPLATE_LABELS) as [MailTemplateName]),
      ...renderedMail,
    }),
  ),
  errors: ["NOT_FOUND"],
});
