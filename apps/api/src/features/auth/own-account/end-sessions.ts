import type { Tx } from "../../../platform/db/tx";
import type { Services } from "../../../services";

/**
 * Ends sessions that must not outlive a change: a job enters with the change itself, so that they end even
 * if this process dies now or the session store is away. Call `endSessionsNow` once it is committed.
 */
export function queueSessionEnd(services: Services, tx: Tx, userId: number): Promise<void> {
  const openedBefore = services.clock.now().toISOString();
  return services.jobs.enqueue(tx, "end_sessions", { userId, openedBefore });
}

/** At once, on every copy within a second. A store that does not answer is left to the job. */
export async function endSessionsNow(services: Services, userId: number): Promise<void> {
  try {
    const sessions = await services.sessions.list(userId);
    await services.sessions.endAll(userId);
    for (const { sessionId } of sessions) services.liveSessions.forget(sessionId);
  } catch (error) {
    services.logger.error({ err: error, userId }, "sessions could not be ended yet; the job will");
  }
}

/** The job: sessions opened after the change are the person's new ones and stay. */
export async function endSessionsOpenedBefore(
  services: Services,
  { userId, openedBefore }: { userId: number; openedBefore: string },
): Promise<void> {
  const limit = new Date(openedBefore).getTime();
  for (const session of await services.sessions.list(userId)) {
    if (session.createdAt.getTime() >= limit) continue;
    await services.sessions.end(session.sessionId);
    services.liveSessions.forget(session.sessionId);
  }
}
