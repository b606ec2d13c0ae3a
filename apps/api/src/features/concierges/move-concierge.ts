import type { moveConcierge } from "@magokoro/contract/concierges/closing-endpoints";
import type { StoreConciergeListItem } from "@magokoro/contract/concierges/concierge-response";
import type { BodyOf } from "@magokoro/contract/core/endpoint";
import { tokyoDate } from "@magokoro/domain/date/tokyo-date";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import { AppError, invalid } from "../../platform/app-error";
import type { Tx } from "../../platform/db/tx";
import type { Services } from "../../services";
import { recordAudit } from "../audit/record-audit";
import { endSessionsNow, queueSessionEnd } from "../auth/own-account/end-sessions";
import { findPartner } from "../partners/find-partner";
import {
  getStoreConcierge,
  holdMails,
  isMailOfColleague,
  lockConcierge,
  type ConciergeRow,
} from "./concierges.repository";
import { presentOpenVisits, presentStoreConcierge } from "./concierges.presenter";
import { moveRows } from "./move-concierge.repository";
import { findOpenVisits } from "./open-visits.repository";
import { accountStates } from "./view-concierge";

type Body = BodyOf<typeof moveConcierge>;

/**
 * To another store. Visits, reports and pay so far stay with the store they were done for, and the person keeps
 * reading their own; sessions end, because a token names its store.
 * @throws AppError CONFLICT for another version, and while something of the old store is still open (with what it is);
 * VALIDATION_ERROR at `partnerId`.
 */
export async function moveToStore(
  services: Services,
  actor: Actor,
  id: number,
  { version, partnerId }: Body,
): Promise<StoreConciergeListItem> {
  const today = tokyoDate(services.clock.now());
  const { moved, userId } = await services.db.write(scopeOf(actor), async (tx) => {
    const row = await lockConcierge(tx, id);
    if (row.version !== version)
      throw new AppError("CONFLICT", {
        message: "ほかの人が先にこのコンシェルジュの情報を変更しました。最新の内容を確認してください。",
        details: { reason: "version", current: await answer(tx, id) },
      });
    await assertStore(tx, row, partnerId);
    await assertNothingOpen(tx, row);
    const userId = await tx.asSystem(
      "what the store they leave kept about the person goes, and their account follows them",
      (system) => moveRows(system, { id, from: row.partnerId, to: partnerId, today }),
    );
    if (userId !== null) await queueSessionEnd(services, tx, userId);
    await recordAudit(tx, actor, {
      action: "concierge.move",
      objectType: "concierge",
      objectId: id,
      before: { partnerId: row.partnerId },
      after: { partnerId },
    });
    return { moved: await answer(tx, id), userId };
  });
  if (userId !== null) await endSessionsNow(services, userId);
  return moved;
}

async function assertStore(tx: Tx, { id, partnerId, email }: ConciergeRow, to: number): Promise<void> {
  if (to === partnerId) throw invalid("partnerId", "すでにこの加盟店に所属しています。");
  if ((await findPartner(tx, to))?.status !== "active")
    throw invalid("partnerId", "この加盟店は選べません。選び直してください。");
  await holdMails(tx, to);
  if (await isMailOfColleague(tx, { partnerId: to, email, exceptId: id }))
    throw invalid(
      "partnerId",
      "移籍先の加盟店に、同じメールアドレスのコンシェルジュが登録されています。先にどちらかを変更してください。",
    );
}

/** What is open could be finished neither by a store that cannot see them nor by a person who cannot see it. */
async function assertNothingOpen(tx: Tx, { id, partnerId, name }: ConciergeRow): Promise<void> {
  const current = presentOpenVisits(await findOpenVisits(tx, id, partnerId));
  const counts = [
    ["予定の訪問", current.ahead.length],
    ["未報告の訪問", current.unreported.length],
    ["承認待ちの報告", current.unapproved.length],
  ] as const;
  const open = counts.filter(([, count]) => count > 0).map(([what, count]) => `${what}${count}件`);
  if (open.length === 0) return;
  throw new AppError("CONFLICT", {
    message: `${name}さんには${open.join("、")}があります。いまの加盟店が引き継ぎ・報告・承認を終えてから移籍してください。`,
    details: { reason: "visits", current },
  });
}

async function answer(tx: Tx, id: number): Promise<StoreConciergeListItem> {
  const row = await getStoreConcierge(tx, id);
  const accounts = await accountStates(tx, [id]);
  return presentStoreConcierge(row, accounts.get(id) ?? "none");
}
