import { z } from "zod";
import { defineEndpoint } from "../core/endpoint";
import { idParams } from "../core/fields";
import { listQuery } from "../core/list-query";

/** `parked`: given up until somebody presses retry; `bounced`: the address sent it back. */
export const MAIL_STATUSES = ["queued", "sent", "bounced", "parked"] as const;
export type MailStatus = (typeof MAIL_STATUSES)[number];

export const MAIL_STATUS_LABELS: Record<MailStatus, string> = {
  queued: "送信待ち",
  sent: "送信済み",
  bounced: "不達",
  parked: "送信失敗",
};

export const MAIL_TEMPLATE_LABELS = {
  welcome_email: "アカウントのご案内",
  password_reset: "パスワードの再設定",
  security_notice: "安全に関するお知らせ",
  case_requested: "新しいサポート依頼",
  case_assigned: "担当案件のお知らせ",
  report_submitted: "報告の提出",
} as const;

export type MailTemplateName = keyof typeof MAIL_TEMPLATE_LABELS;

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
  abilities: z.object({ retry: z.boolean() }),
});

export type MailItem = z.output<typeof mailItem>;

export const mailListQuery = listQuery(["createdAt"] as const, {
  status: z.enum(MAIL_STATUSES).optional(),
  template: z.enum(Object.keys(MAIL_TEMPLATE_LABELS) as [MailTemplateName]).optional(),
});

export type MailListQuery = z.output<typeof mailListQuery>;

export const listMails = defineEndpoint({
  id: "adminMails.find",
  method: "GET",
  path: "/api/admin/mails",
  summary: "Mails that left or will leave, newest first; `search` finds the address",
  tag: "mails",
  access: { permission: "mails:read", roles: ["admin"] },
  query: mailListQuery,
  response: z.array(mailItem),
  paged: true,
});

export const retryMail = defineEndpoint({
  id: "adminMails.retry",
  method: "POST",
  path: "/api/admin/mails/{id}/retry",
  summary: "Try a mail that was given up again",
  tag: "mails",
  access: { permission: "mails:write", roles: ["admin"] },
  params: idParams,
  body: z.strictObject({}),
  response: mailItem,
});
