import { mailItem, type MailItem } from "@magokoro/contract/mails/endpoints";
import type { MailListQuery } from "@magokoro/contract/mails/mail-list";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import type { Answer } from "../../gateway/route";
import { AppError } from "../../platform/app-error";
import { findPage } from "../../platform/db/list/find-page";
import { shown } from "../../platform/shown";
import type { Services } from "../../services";
import { recordAudit } from "../audit/record-audit";
import { MAILS } from "./mail-list.repository";
import { getMailRow, queueAgain, type MailRow } from "./mails.repository";

const MAX_ATTEMPTS = 25;

export async function listMails(
  services: Services,
  actor: Actor,
  query: MailListQuery,
): Promise<Answer<MailItem[]>> {
  const viewer = { viewer: actor.userType, now: services.clock.now() };
  const { rows, meta } = await services.db.read(scopeOf(actor), (tx) => findPage(tx, MAILS, query, viewer));
  return { data: rows.map(presentMail), meta };
}

/** @throws AppError NOT_FOUND; CONFLICT for a mail that was not given up. */
export function retryMail(services: Services, actor: Actor, id: number): Promise<MailItem> {
  return services.db.write(scopeOf(actor), async (tx) => {
    const row = await getMailRow(tx, id);
    await tx.asSystem("no user's database role may write mails", async (system) => {
      if (!(await queueAgain(system, id)))
        throw new AppError("CONFLICT", { message: "このメールは、すでに送信されたか、送信を待っています。" });
      const options = { key: `send_mail:${id}`, maxAttempts: MAX_ATTEMPTS };
      await services.jobs.enqueue(system, "send_mail", { mailId: id }, options);
    });
    await recordAudit(tx, actor, {
      action: "mail.retried",
      objectType: "mail",
      objectId: id,
      after: { template: row.template },
    });
    return presentMail(await getMailRow(tx, id));
  });
}

const PROBLEMS: Record<string, string> = {
  MailRejectedError: "宛先または内容が受け付けられませんでした。メールアドレスが正しいか確認してください。",
  AddressStoppedError: "このアドレスへの送信は停止されています。",
};
const UNREACHABLE = "送信サーバーに接続できませんでした。";

function presentMail(row: MailRow): MailItem {
  const { lastError, status } = row;
  return {
    ...shown(mailItem, row),
    problem: lastError && (PROBLEMS[lastError] ?? UNREACHABLE),
    can: status === "parked" ? ["retry"] : [],
  };
}
