import type { Actor } from "../../authz/actor";
import { systemScope } from "../../platform/db/scope";
import type { LimitRule } from "../../platform/limits/rate-limiter";
import type { Services } from "../../services";
import { recordAudit } from "./record-audit";

const SCOPE = systemScope("a refused actor may write nowhere");

/** Once a minute for each person and operation: a script that keeps knocking must not fill the log. */
const RULE: LimitRule = { name: "refusal_record", points: 1, windowSeconds: 60 };

/** Puts on record that somebody asked for what their role does not allow. The refusal stands whatever happens. */
export async function recordRefusal(services: Services, actor: Actor, operation: string): Promise<void> {
  try {
    const verdict = await services.limiter.consume(RULE, `${actor.userId}:${operation}`);
    if (!verdict.allowed) return;
    await services.db.write(SCOPE, (tx) =>
      recordAudit(tx, actor, {
        action: "auth.refused",
        objectType: "operation",
        objectId: null,
        after: { operation },
      }),
    );
  } catch (error) {
    services.logger.error({ err: error, operation }, "a refusal could not be recorded");
  }
}
