import type { SessionSummaryAnswer } from "@magokoro/contract/auth/session-endpoints";
import { toTokyoIso } from "@magokoro/domain/date/tokyo-date";
import Bowser from "bowser";
import type { Actor } from "../../../authz/actor";
import { systemScope } from "../../../platform/db/scope";
import { notFound } from "../../../platform/app-error";
import type { Services } from "../../../services";
import { recordAudit } from "../../audit/record-audit";
import { endSessionsNow } from "./end-sessions";

const SCOPE = systemScope("one's own sessions, whatever one may see else");

export async function listOwnSessions(services: Services, actor: Actor): Promise<SessionSummaryAnswer[]> {
  const sessions = await services.sessions.list(actor.userId);
  return sessions.map((session) => ({
    id: session.sessionId,
    device: deviceName(session.userAgent),
    ip: session.ip,
    createdAt: toTokyoIso(session.createdAt),
    lastUsedAt: toTokyoIso(session.lastUsedAt),
    isCurrent: session.sessionId === actor.sessionId,
  }));
}

/** Somebody else's session is answered like one that does not exist. @throws AppError NOT_FOUND */
export async function endOwnSession(services: Services, actor: Actor, sessionId: string): Promise<void> {
  const sessions = await services.sessions.list(actor.userId);
  const session = sessions.find((one) => one.sessionId === sessionId);
  if (!session) throw notFound();
  await services.sessions.end(sessionId);
  services.liveSessions.forget(sessionId);
  await services.db.write(SCOPE, (tx) =>
    recordAudit(tx, actor, {
      action: "session.ended",
      objectType: "user",
      objectId: actor.userId,
      after: { device: deviceName(session.userAgent) },
    }),
  );
}

export async function logoutEverywhere(services: Services, actor: Actor): Promise<void> {
  await services.db.write(SCOPE, (tx) =>
    recordAudit(tx, actor, { action: "session.ended_all", objectType: "user", objectId: actor.userId }),
  );
  await endSessionsNow(services, actor.userId);
}

/** "Chrome / Windows": enough to tell one's own devices apart. */
function deviceName(userAgent: string): string {
  if (!userAgent) return "不明な端末";
  const { browser, os } = Bowser.parse(userAgent);
  const words = [browser.name, os.name].filter(Boolean);
  return words.length > 0 ? words.join(" / ") : "不明な端末";
}
