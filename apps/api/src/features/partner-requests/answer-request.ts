import type { RequestDetail } from "@magokoro/contract/partners/request-response";
import {
  PARTNER_REQUEST_KIND_LABELS,
  PARTNER_REQUEST_STATUS_LABELS,
} from "@magokoro/domain/partner/partner-request";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import { AppError } from "../../platform/app-error";
import type { Tx } from "../../platform/db/tx";
import type { Services } from "../../services";
import { createFirstPassword } from "../accounts/first-password";
import { recordAudit } from "../audit/record-audit";
import { carryOut, type Granting } from "./carry-out";
import type { RequestRow } from "./request-selections.repository";
import { answerRequest } from "./requests.presenter";
import { findOwnName, getRequest, lockRequest, setAnswer, setWithdrawn } from "./requests.repository";
import { tellStoreOfAnswer } from "./tell-store";

interface Answering {
  id: number;
  /** What the answerer saw. */
  version: number;
}

/**
 * Grants: the wish is carried out as headquarters itself would do it, together with the answer. A wish that has
 * become impossible is refused with its sentence and stays open.
 * @throws AppError CONFLICT
 */
export async function grantRequest(
  services: Services,
  actor: Actor,
  { id, version }: Answering,
): Promise<RequestDetail> {
  const now = services.clock.now();
  const asked = await services.db.read(scopeOf(actor), (tx) => getRequest(tx, id));
  // Hashing takes its time: before the rows are held.
  const firstPassword =
    asked.kind === "account" ? await createFirstPassword(asked.conciergeEmail ?? "") : null;
  return services.db.write(scopeOf(actor), async (tx) => {
    const row = await holdOpenRequest(tx, actor, { id, version }, now);
    await carryOut({ tx, services, actor, row, firstPassword, now } satisfies Granting);
    await giveAnswer(tx, actor, row, { status: "granted", reason: null, now });
    return answerRequest(tx, actor, id, now);
  });
}

/** Declines with a reason, which the store reads. @throws AppError CONFLICT */
export function declineRequest(
  services: Services,
  actor: Actor,
  { id, version, reason }: Answering & { reason: string },
): Promise<RequestDetail> {
  const now = services.clock.now();
  return services.db.write(scopeOf(actor), async (tx) => {
    const row = await holdOpenRequest(tx, actor, { id, version }, now);
    await giveAnswer(tx, actor, row, { status: "declined", reason, now });
    return answerRequest(tx, actor, id, now);
  });
}

/** The store takes it back while nobody has answered. @throws AppError CONFLICT */
export function withdrawRequest(
  services: Services,
  actor: Actor,
  { id, version }: Answering,
): Promise<RequestDetail> {
  const now = services.clock.now();
  return services.db.write(scopeOf(actor), async (tx) => {
    const row = await holdOpenRequest(tx, actor, { id, version }, now);
    await setWithdrawn(tx, row.id);
    await recordAnswer(tx, actor, row, { status: "withdrawn" });
    return answerRequest(tx, actor, id, now);
  });
}

interface AnswerGiven {
  status: "granted" | "declined";
  reason: string | null;
  now: Date;
}

/** The answer with its record and its mail; the caller holds the request. */
export async function giveAnswer(
  tx: Tx,
  actor: Actor,
  row: RequestRow,
  { status, reason, now }: AnswerGiven,
): Promise<void> {
  const answererName = await findOwnName(tx, actor.userId);
  await setAnswer(tx, row.id, { status, answererName, answer: reason, at: now });
  await recordAnswer(tx, actor, row, { status, ...(reason !== null && { answer: reason }) });
  await tellStoreOfAnswer(tx, row);
}

const ANSWERED = {
  granted: "partner_request.grant",
  declined: "partner_request.decline",
  withdrawn: "partner_request.withdraw",
} as const;

function recordAnswer(
  tx: Tx,
  actor: Actor,
  { id, kind }: RequestRow,
  after: { status: keyof typeof ANSWERED; answer?: string },
): Promise<void> {
  return recordAudit(tx, actor, {
    action: ANSWERED[after.status],
    objectType: "partner_request",
    objectId: id,
    before: { kind, status: "open" },
    after: { kind, ...after },
  });
}

/** Open, as the asker saw it, and held: of two who answer at once the second is told who was first. */
async function holdOpenRequest(
  tx: Tx,
  actor: Actor,
  { id, version }: Answering,
  now: Date,
): Promise<RequestRow> {
  const row = await lockRequest(tx, id);
  if (row.status === "open" && row.version === version) return row;
  throw new AppError("CONFLICT", {
    message: refusalOf(row),
    details: { reason: "version", current: await answerRequest(tx, actor, id, now) },
  });
}

function refusalOf({ kind, status, answererName }: RequestRow): string {
  const what = `「${PARTNER_REQUEST_KIND_LABELS[kind]}」の依頼`;
  if (status === "open") return `この${what}は変更されています。最新の内容を確認してください。`;
  if (status === "withdrawn") return `この${what}は、加盟店が取り下げました。`;
  return `この${what}には、${answererName ?? "ほかの管理者"}さんがすでに回答しています（${PARTNER_REQUEST_STATUS_LABELS[status]}）。`;
}
