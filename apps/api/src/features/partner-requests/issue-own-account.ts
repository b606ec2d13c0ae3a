import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import { AppError, notFound } from "../../platform/app-error";
import { tokyoDate } from "@magokoro/domain/date/tokyo-date";
import type { Services } from "../../services";
import { createFirstPassword } from "../accounts/first-password";
import { holdActivePartner } from "../partners/hold-partner";
import { issueForConcierge } from "./issue-for-concierge";
import { findAccountCandidate, findPresentTerms } from "./present-terms.repository";

/**
 * A store that may issues the account of its own concierge by itself, as headquarters would.
 * @throws AppError FORBIDDEN where it must ask headquarters, CONFLICT for one who has left or has an account.
 */
export async function issueOwnAccount(
  services: Services,
  actor: Actor,
  conciergeId: number,
): Promise<{ conciergeId: number; email: string }> {
  const { partnerId } = actor;
  if (partnerId === null) throw new Error("a store's person has a store");
  const now = services.clock.now();
  const candidate = await services.db.read(scopeOf(actor), (tx) =>
    findAccountCandidate(tx, conciergeId, partnerId),
  );
  if (!candidate) throw notFound();
  const firstPassword = await createFirstPassword(candidate.email);
  return services.db.write(scopeOf(actor), async (tx) => {
    await holdActivePartner(tx, partnerId);
    const terms = await findPresentTerms(tx, partnerId, tokyoDate(now));
    if (!terms?.mayIssueAccounts)
      throw new AppError("FORBIDDEN", {
        message: "この加盟店では、アカウントを直接発行できません。本部へ発行を依頼してください。",
      });
    return tx.asSystem("a store's own database role writes no accounts", (system) =>
      issueForConcierge(system, services, actor, { conciergeId, partnerId, firstPassword }),
    );
  });
}
