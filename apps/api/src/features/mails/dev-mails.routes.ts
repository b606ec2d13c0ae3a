import { listDevMails, previewMails } from "@magokoro/contract/dev/endpoints";
import { toTokyoIso } from "@magokoro/domain/date/tokyo-date";
import { systemScope } from "../../platform/db/scope";
import { publicRoute, type Route } from "../../gateway/route";
import { notFound } from "../../platform/app-error";
import type { Services } from "../../services";
import { findNewestLetters } from "./mailbox.repository";
import { sampleMails } from "./sample-mails";

const MAX_SHOWN = 100;

/** The local mailbox of demo mode; anywhere else it does not exist. */
export function devMailRoutes(services: Services): Route[] {
  const isOpen = services.config.APP_MODE === "demo";
  return [
    publicRoute(listDevMails, async () => {
      if (!isOpen) throw notFound();
      const scope = systemScope("the demo mailbox belongs to nobody");
      const rows = await services.db.read(scope, (tx) => findNewestLetters(tx, MAX_SHOWN));
      return { data: rows.map((row) => ({ ...row, sentAt: toTokyoIso(row.sentAt) })) };
    }),
    publicRoute(previewMails, async () => {
      if (!isOpen) throw notFound();
      return { data: sampleMails(services.config.WEB_ORIGIN) };
    }),
  ];
}
