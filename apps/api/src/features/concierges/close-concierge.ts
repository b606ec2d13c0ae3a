import type { deactivateConcierge } from "@magokoro/contract/concierges/closing-endpoints";
import type { ConciergeDetail } from "@magokoro/contract/concierges/concierge-response";
import type { BodyOf } from "@magokoro/contract/core/endpoint";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import { AppError, invalid } from "../../platform/app-error";
import type { Tx } from "../../platform/db/tx";
import type { Services } from "../../services";
import { recordAudit } from "../audit/record-audit";
import { endSessionsNow, queueSessionEnd } from "../auth/own-account/end-sessions";
import { explainBookings } from "../cases/moves/explain-double-booking";
import { handOverVisits, holdVisits } from "../cases/moves/hand-over-visits";
import type { WishedVisit } from "../cases/moves/wished-visit";
import {
  disableAccountOf,
  getConciergeRow,
  lockConcierge,
  lockConcierges,
  updateConciergeRow,
  type ConciergeRow,
} from "./concierges.repository";
import { presentOpenVisits } from "./concierges.presenter";
import { findOpenVisits, type OpenVisitRow } from "./open-visits.repository";
import { assertConciergeVersion } from "./save-concierge";
import { assertSendable } from "./visit-warnings";
import { answerConcierge } from "./view-concierge";

type Body = BodyOf<typeof deactivateConcierge>;

/**
 * Takes a concierge out of work. Every visit ahead is handed over or given up in the same transaction, the account is
 * disabled and its sessions end; or nothing happens at all.
 * @throws AppError CONFLICT: another version, visits that were not named (with the present ones), a visit under way,
 * somebody booked at that time already.
 */
export async function closeConcierge(
  services: Services,
  actor: Actor,
  id: number,
  body: Body,
): Promise<ConciergeDetail> {
  const now = services.clock.now();
  let wished: WishedVisit[] = [];
  const { concierge, userId } = await explainBookings(
    services,
    () => wished,
    () =>
      services.db.write(scopeOf(actor), async (tx) => {
        await getConciergeRow(tx, id);
        const held = await holdVisits(
          tx,
          body.visits.map(({ caseId }) => caseId),
        );
        await lockConcierges(tx, [id, ...held, ...body.visits.flatMap(({ to }) => to ?? [])]);
        const row = await lockConcierge(tx, id);
        await assertConciergeVersion(tx, actor, row, body.version, now);
        assertStatus(row, "active");
        const ahead = await assertAllNamed(tx, row, body);
        const planned = planOf(ahead, body);
        assertNobodyTwice(planned);
        await assertSendable(
          tx,
          planned.map((one) => ({ ...one.visit, conciergeIds: one.isNew ? [one.to] : [] })),
          body.acknowledged,
          now,
        );
        wished = planned.flatMap(({ to, visit: { visitStart: start, visitEnd: end, caseId } }) =>
          start && end ? [{ conciergeIds: [to], start, end, exceptCaseId: caseId }] : [],
        );
        // First out of work: no mail about each visit goes to somebody who leaves them all.
        await updateConciergeRow(tx, id, { status: "inactive" });
        await handOverVisits(tx, actor, { from: id, visits: body.visits, now });
        const userId = await tx.asSystem("a store's own role cannot touch who may sign in", (system) =>
          disableAccountOf(system, id),
        );
        if (userId !== null) await queueSessionEnd(services, tx, userId);
        await recordAudit(tx, actor, {
          action: "concierge.deactivate",
          objectType: "concierge",
          objectId: id,
          before: { status: "active" },
          after: { status: "inactive", visits: body.visits.map(({ caseId, to }) => ({ caseId, to })) },
        });
        return { concierge: await answerConcierge(tx, actor, id, now), userId };
      }),
  );
  if (userId !== null) await endSessionsNow(services, userId);
  return concierge;
}

/** Back to work; whether they may sign in again is headquarters' to say. */
export function reopenConcierge(
  services: Services,
  actor: Actor,
  id: number,
  version: number,
): Promise<ConciergeDetail> {
  const now = services.clock.now();
  return services.db.write(scopeOf(actor), async (tx) => {
    const row = await lockConcierge(tx, id);
    await assertConciergeVersion(tx, actor, row, version, now);
    assertStatus(row, "inactive");
    await updateConciergeRow(tx, id, { status: "active" });
    await recordAudit(tx, actor, {
      action: "concierge.activate",
      objectType: "concierge",
      objectId: id,
      before: { status: "inactive" },
      after: { status: "active" },
    });
    return answerConcierge(tx, actor, id, now);
  });
}

function assertStatus({ status }: ConciergeRow, wanted: ConciergeRow["status"]): void {
  if (status === wanted) return;
  throw new AppError("CONFLICT", {
    message:
      wanted === "active"
        ? "このコンシェルジュは、すでに停止中です。"
        : "このコンシェルジュは、すでに在籍中です。",
    details: { reason: "status", currentStatus: status },
  });
}

/** What was decided upon must be all there is; what came in between is shown first. */
async function assertAllNamed(tx: Tx, row: ConciergeRow, { visits }: Body): Promise<OpenVisitRow[]> {
  const open = await findOpenVisits(tx, row.id, row.partnerId);
  const ahead = open.filter(({ status }) => status === "assigned" || status === "in_progress");
  const refuse = (message: string) =>
    new AppError("CONFLICT", { message, details: { reason: "visits", current: presentOpenVisits(open) } });
  const underWay = ahead.find(({ status }) => status === "in_progress");
  if (underWay)
    throw refuse(
      `${underWay.customerName} 様の訪問が対応中です。完了するか、対応開始を取り消してから停止してください。`,
    );
  const named = new Set(visits.map(({ caseId }) => caseId));
  if (
    named.size !== ahead.length ||
    visits.length !== named.size ||
    ahead.some(({ caseId }) => !named.has(caseId))
  )
    throw refuse("予定の訪問が変わりました。最新の一覧で、引き継ぎを決め直してください。");
  return ahead;
}

interface Planned {
  at: number;
  to: number;
  /** Not among those who go already. */
  isNew: boolean;
  visit: OpenVisitRow;
}

const planOf = (ahead: readonly OpenVisitRow[], { visits }: Body): Planned[] =>
  visits.flatMap(({ caseId, to }, at) => {
    const visit = ahead.find((one) => one.caseId === caseId);
    return to === null || !visit ? [] : [{ at, to, isNew: !visit.assigneeIds.includes(to), visit }];
  });

/** Two visits of this very act at one time; of those that are booked already the database tells. */
function assertNobodyTwice(planned: readonly Planned[]): void {
  const timed = planned.flatMap(({ at, to, visit: { visitStart: start, visitEnd: end } }) =>
    start && end ? [{ at, to, start, end }] : [],
  );
  for (const [index, one] of timed.entries()) {
    const isTwice = timed
      .slice(0, index)
      .some((other) => other.to === one.to && other.start < one.end && one.start < other.end);
    if (isTwice)
      throw invalid(`visits.${one.at}.to`, "同じ時間の別の訪問も、この方に引き継ごうとしています。");
  }
}
