import type { AskHeadquartersBody } from "@magokoro/contract/partners/request-body";
import type { RequestDetail } from "@magokoro/contract/partners/request-response";
import { tokyoDate } from "@magokoro/domain/date/tokyo-date";
import { PARTNER_REQUEST_KIND_LABELS } from "@magokoro/domain/partner/partner-request";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import { AppError, invalid } from "../../platform/app-error";
import { brokenConstraint } from "../../platform/db/database-error";
import type { Tx } from "../../platform/db/tx";
import type { Services } from "../../services";
import { recordAudit } from "../audit/record-audit";
import { assertRealAreas } from "../places/real-areas";
import { holdActivePartner } from "../partners/hold-partner";
import { assertMayHaveAccount } from "./account-candidate";
import { findPresentTerms, type PresentTerms } from "./present-terms.repository";
import { answerRequest } from "./requests.presenter";
import { findOwnName, insertRequest } from "./requests.repository";

/**
 * A store asks for what headquarters alone may change. What cannot be granted today is refused at once.
 * @throws AppError VALIDATION_ERROR at the wish; CONFLICT while the same is asked for already.
 */
export function askHeadquarters(
  services: Services,
  actor: Actor,
  body: AskHeadquartersBody,
): Promise<RequestDetail> {
  const now = services.clock.now();
  return services.db
    .write(scopeOf(actor), async (tx) => {
      const { partnerId } = actor;
      if (partnerId === null) throw new Error("a store's person has a store");
      await holdActivePartner(tx, partnerId);
      await assertGrantable(tx, partnerId, body, tokyoDate(now));
      const wish = body.kind === "account" ? {} : body.wish;
      const conciergeId = body.kind === "account" ? body.conciergeId : null;
      const { kind, message } = body;
      const requesterName = await findOwnName(tx, actor.userId);
      const id = await insertRequest(tx, {
        ...{ partnerId, kind, conciergeId, wish, message },
        ...{ requesterName, createdBy: actor.userId },
      });
      await recordAudit(tx, actor, {
        action: "partner_request.ask",
        objectType: "partner_request",
        objectId: id,
        after: { kind, conciergeId, ...wish, message },
      });
      return answerRequest(tx, actor, id, now);
    })
    .catch(explainTwice(body));
}

async function assertGrantable(
  tx: Tx,
  partnerId: number,
  body: AskHeadquartersBody,
  today: string,
): Promise<void> {
  if (body.kind === "account") {
    await assertMayHaveAccount(tx, body.conciergeId, partnerId);
    return;
  }
  const terms = await findPresentTerms(tx, partnerId, today);
  if (!terms) throw new Error("a store's person has a store");
  if (body.kind === "rates" && body.wish.validFrom <= today)
    throw invalid("wish.validFrom", "報酬率の適用開始日は、明日以降の日にしてください。");
  if (body.kind === "areas") assertRealAreas("wish.areas", body.wish.areas);
  const field = sameAsToday(body, terms);
  if (field !== null) throw invalid(field, "現在の内容と同じです。変更したい内容を入力してください。");
}

/** The field of a wish that is so already; null where something would change. */
function sameAsToday(
  body: Exclude<AskHeadquartersBody, { kind: "account" }>,
  terms: PresentTerms,
): string | null {
  switch (body.kind) {
    case "code":
      return body.wish.code === terms.code ? "wish.code" : null;
    case "contract": {
      const { contractFrom, contractTo } = body.wish;
      return contractFrom === terms.contractFrom && contractTo === terms.contractTo
        ? "wish.contractTo"
        : null;
    }
    case "rates": {
      const [present] = terms.rates;
      const { primaryRateBp, performerRateBp } = body.wish;
      const isSame = present?.primaryRateBp === primaryRateBp && present.performerRateBp === performerRateBp;
      return isSame ? "wish.primaryRateBp" : null;
    }
    case "areas":
      return placesOf(body.wish.areas) === placesOf(terms.areas) ? "wish.areas" : null;
  }
}

const placesOf = (areas: readonly { prefecture: string; city: string | null }[]) =>
  areas
    .map(({ prefecture, city }) => `${prefecture}/${city ?? ""}`)
    .sort()
    .join();

/** Two taps, or two people of one store: one wish of a kind at a time. */
const explainTwice =
  ({ kind }: AskHeadquartersBody) =>
  (error: unknown): never => {
    if (brokenConstraint(error) !== "partner_requests_open") throw error;
    throw new AppError("CONFLICT", {
      message: `${PARTNER_REQUEST_KIND_LABELS[kind]}は、すでに本部へ依頼しています。内容を変えるときは、先の依頼を取り下げてから、もう一度依頼してください。`,
    });
  };
