import { z } from "zod";
import { defineEndpoint } from "../core/endpoint";

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
      subject: z.string(),
      html: z.string(),
      text: z.string(),
      sentAt: z.string(),
    }),
  ),
  errors: ["NOT_FOUND"],
});
