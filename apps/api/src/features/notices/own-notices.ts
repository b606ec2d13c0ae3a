import { noticeFacts, NOTICE_KINDS } from "@magokoro/contract/notices/notice-facts";
import type { Notice } from "@magokoro/contract/notices/endpoints";
import { toTokyoIso } from "@magokoro/domain/date/tokyo-date";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import { notFound } from "../../platform/app-error";
import type { Services } from "../../services";
import { findUnread, markRead, type NoticeRow } from "./notices.repository";

const MAX_SHOWN = 20;

/** What the asker has not confirmed yet, newest first. */
export async function listNotices(
  services: Services,
  actor: Actor,
): Promise<{ total: number; rows: Notice[] }> {
  const { rows, total } = await services.db.read(scopeOf(actor), (tx) =>
    findUnread(tx, actor.userId, MAX_SHOWN),
  );
  return { total, rows: rows.flatMap(presentNotice) };
}

/** A kind of a newer version than this one, while two run side by side, is that version's to show. */
function presentNotice(row: NoticeRow): Notice[] {
  const kind = NOTICE_KINDS.find((known) => known === row.kind);
  const facts = noticeFacts.safeParse(row.facts);
  if (!kind || !facts.success) return [];
  return [{ id: row.id, kind, facts: facts.data, caseId: row.caseId, createdAt: toTokyoIso(row.createdAt) }];
}

/** @throws AppError NOT_FOUND for another's. */
export function readNotice(services: Services, actor: Actor, id: number): Promise<{ read: true }> {
  return services.db.write(scopeOf(actor), async (tx) => {
    if (!(await markRead(tx, actor.userId, id, services.clock.now()))) throw notFound();
    return { read: true as const };
  });
}
