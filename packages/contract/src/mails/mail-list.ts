import { defineList, type ListQueryOf } from "../core/list";
import { choice, labelled } from "../core/list-filters";
import { MAIL_STATUS_LABELS, MAIL_TEMPLATE_LABELS } from "./mail-values";

export const mailList = defineList({
  noun: "メール",
  searchHint: "宛先のメールアドレス",
  columns: {
    to: { header: "宛先" },
    template: { header: "種類" },
    status: { header: "状態" },
    attempts: { header: "試行", isUnbroken: true },
    createdAt: { header: "受付", sorts: "instant" },
    sentAt: { header: "送信" },
  },
  defaultSort: { by: "createdAt", order: "desc" },
  filters: {
    template: choice("種類", { options: labelled(MAIL_TEMPLATE_LABELS) }),
    status: choice("状態", { options: labelled(MAIL_STATUS_LABELS) }),
  },
});

export type MailListQuery = ListQueryOf<typeof mailList>;
