import { mailList } from "@magokoro/contract/mails/mail-list";
import { hasPart } from "../../platform/db/list/has-part";
import { defineListSource, orderedById } from "../../platform/db/list/list-source";
import { MAIL } from "./mails.repository";

export const MAILS = defineListSource(mailList, {
  table: "mails m",
  id: "m.id",
  // The id grows with the time a mail was queued at.
  sorts: { createdAt: orderedById },
  filters: { template: "m.template", status: "m.status" },
  search: (where, word, { scope }) => hasPart(where, "m.to_address", word.toLowerCase(), scope),
  selection: MAIL,
  joins: "",
});
