import type { BodyOf, ResponseOf } from "@magokoro/contract/core/endpoint";
import {
  MOST_MOVED_AT_ONCE,
  type activatePartner as Activate,
  type deactivatePartner as Deactivate,
} from "@magokoro/contract/partners/closing-endpoints";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import { AppError } from "../../platform/app-error";
import type { Tx } from "../../platform/db/tx";
import type { Services } from "../../services";
import { recordAudit } from "../audit/record-audit";
import { endSessionsNow, queueSessionEnd } from "../auth/own-account/end-sessions";
import { holdRequestsToClose } from "../partner-requests/close-requests";
import { holdToClose } from "../partners/hold-partner";
import { readOpenWork, staleOpenWork } from "./open-work";
import { findOpenMarks, holdCases } from "./open-work.repository";
import {
  findPeopleOf,
  lockPartnerStatus,
  setPartnerStatus,
  type PartnerStatusRow,
} from "./partner-status.repository";
import { movesOf, problemOf } from "./plan-closing";
import { withdrawCases } from "./withdraw-cases";

const WRITES_CASES = "an administrator's database role writes no cases";

type Closed = ResponseOf<typeof Deactivate>;

/**
 * Closes a store: each open case is moved away or kept to finish, or nothing happens at all. What is held, and
 * in which order, is in ADR 19: the cases, the requests, the store.
 * @throws AppError CONFLICT with what is open now, for a choice that does not fit it.
 */
export async function deactivatePartner(
  services: Services,
  actor: Actor,
  { id, version, ...choice }: { id: number } & BodyOf<typeof Deactivate>,
): Promise<Closed> {
  const now = services.clock.now();
  const { closed, people } = await services.db.write(scopeOf(actor), async (tx) => {
    const wanted = movesOf(await findOpenMarks(tx, id), choice);
    if (wanted.length > MOST_MOVED_AT_ONCE) throw tooMany(wanted.length);
    const held = await tx.asSystem(WRITES_CASES, (system) => holdCases(system, wanted));
    const closeRequests = await holdRequestsToClose(tx, actor, id, now);
    await holdToClose(tx, id);
    const partner = await lockPartnerStatus(tx, id);
    assertStatus(partner, version, "active");
    const open = await findOpenMarks(tx, id);
    const problem = problemOf(open, choice);
    if (problem !== null || !isSame(movesOf(open, choice), wanted))
      throw staleOpenWork(await readOpenWork(tx, id), problem ?? "changed");
    await setPartnerStatus(tx, id, "inactive");
    const context = { partnerName: partner.name, now };
    await tx.asSystem(WRITES_CASES, (system) => withdrawCases(system, actor, held, context));
    await closeRequests();
    const kept = open.length - held.length;
    await recordStatus(tx, actor, partner, { status: "inactive", moved: held.length, kept });
    const leaving = kept === 0 ? await findPeopleOf(tx, id) : [];
    for (const userId of leaving) await queueSessionEnd(services, tx, userId);
    return { closed: answerOf(partner, "inactive", { moved: held.length, kept }), people: leaving };
  });
  for (const userId of people) await endSessionsNow(services, userId);
  return closed;
}

/** Lets a store have new cases again; its people sign in as before. */
export function activatePartner(
  services: Services,
  actor: Actor,
  { id, version }: { id: number } & BodyOf<typeof Activate>,
): Promise<Closed> {
  return services.db.write(scopeOf(actor), async (tx) => {
    const partner = await lockPartnerStatus(tx, id);
    assertStatus(partner, version, "inactive");
    await setPartnerStatus(tx, id, "active");
    await recordStatus(tx, actor, partner, { status: "active" });
    const { length: kept } = await findOpenMarks(tx, id);
    return answerOf(partner, "active", { moved: 0, kept });
  });
}

/** Some of a store's open cases, whether it is closed or not: all of these or none. */
export function takeCasesBack(
  services: Services,
  actor: Actor,
  { id, caseIds }: { id: number; caseIds: readonly number[] },
): Promise<{ moved: number }> {
  const now = services.clock.now();
  return services.db.write(scopeOf(actor), async (tx) => {
    const wanted = [...new Set(caseIds)];
    const held = await tx.asSystem(WRITES_CASES, (system) => holdCases(system, wanted));
    const partner = await lockPartnerStatus(tx, id);
    const open = held.filter(({ partnerId }) => partnerId === id);
    const problem =
      open.length < wanted.length ? "changed" : problemOf(open, { moves: wanted, keeps: "rest" });
    if (problem !== null) throw staleOpenWork(await readOpenWork(tx, id), problem);
    const context = { partnerName: partner.name, now };
    await tx.asSystem(WRITES_CASES, (system) => withdrawCases(system, actor, held, context));
    return { moved: held.length };
  });
}

const isSame = (some: readonly number[], others: readonly number[]) =>
  some.length === others.length && some.every((id) => others.includes(id));

const answerOf = (
  { id, version }: PartnerStatusRow,
  status: Closed["status"],
  counts: Pick<Closed, "moved" | "kept">,
): Closed => ({ id, status, version: version + 1, ...counts });

function recordStatus(
  tx: Tx,
  actor: Actor,
  { id, status }: PartnerStatusRow,
  after: { status: "active" | "inactive"; moved?: number; kept?: number },
): Promise<void> {
  return recordAudit(tx, actor, {
    action: after.status === "active" ? "partner.activate" : "partner.deactivate",
    objectType: "partner",
    objectId: id,
    before: { status },
    after,
  });
}

/** @throws AppError CONFLICT where somebody else was first. */
function assertStatus(partner: PartnerStatusRow, version: number, expected: "active" | "inactive"): void {
  if (partner.status !== expected)
    throw new AppError("CONFLICT", {
      message: `${partner.name}は、すでに${expected === "active" ? "利用停止中です" : "利用中です"}。`,
      details: { reason: "status", currentStatus: partner.status },
    });
  if (partner.version === version) return;
  throw new AppError("CONFLICT", {
    message: "ほかの人が先にこの加盟店を変更しました。最新の内容を確認してください。",
    details: { reason: "version", current: partner },
  });
}

const tooMany = (count: number) =>
  new AppError("CONFLICT", {
    message: `移す案件が${count.toLocaleString("ja-JP")}件あります。一度に移せるのは${MOST_MOVED_AT_ONCE}件までです。先に${MOST_MOVED_AT_ONCE}件ずつ本部へ戻すか、残りを加盟店が対応する案件として残してください。`,
  });
