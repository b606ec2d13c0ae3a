import type { BodyOf } from "@magokoro/contract/core/endpoint";
import type { addPartnerRate } from "@magokoro/contract/partners/endpoints";
import type { PartnerDetail } from "@magokoro/contract/partners/partner-response";
import { formatDateJa } from "@magokoro/domain/date/format-date";
import { addDays, tokyoDate } from "@magokoro/domain/date/tokyo-date";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import { AppError, invalid, notFound } from "../../platform/app-error";
import { brokenConstraint } from "../../platform/db/database-error";
import type { Tx } from "../../platform/db/tx";
import type { Services } from "../../services";
import { recordAudit } from "../audit/record-audit";
import { deleteRateAfter, findRate, insertRate } from "./partner-rates.repository";
import { getPartnerDetail, lockPartner } from "./partners.repository";
import { presentPartner } from "./partners.presenter";

export type RateTerms = BodyOf<typeof addPartnerRate>;

/**
 * Adds a version of a store's rates. What is in force today, and every month that may be closed, is out of its
 * reach: its first day is tomorrow at the earliest.
 * @throws AppError VALIDATION_ERROR on `validFrom`
 */
export function addRate(
  services: Services,
  actor: Actor,
  partnerId: number,
  rate: RateTerms,
): Promise<PartnerDetail> {
  const now = services.clock.now();
  return services.db
    .write(scopeOf(actor), async (tx) => {
      await lockPartner(tx, partnerId);
      await addRateIn(tx, actor, { partnerId, rate, now });
      return presentPartner(actor, await getPartnerDetail(tx, partnerId), now);
    })
    .catch(explainSameDay);
}

/** The same as a part of another act, which holds the store; `explainSameDay` words what it may break. */
export async function addRateIn(
  tx: Tx,
  actor: Actor,
  { partnerId, rate, now }: { partnerId: number; rate: RateTerms; now: Date },
): Promise<void> {
  assertToCome(rate.validFrom, tokyoDate(now));
  await insertRate(tx, { ...rate, partnerId, createdBy: actor.userId });
  await recordAudit(tx, actor, {
    action: "partner.add_rate",
    objectType: "partner",
    objectId: partnerId,
    after: rate,
  });
}

/** Takes back a version that has not begun. @throws AppError CONFLICT for one that has, or that a report was paid by */
export function takeBackRate(services: Services, actor: Actor, id: number): Promise<PartnerDetail> {
  const now = services.clock.now();
  return services.db
    .write(scopeOf(actor), async (tx) => {
      const removed = await deleteRateAfter(tx, id, tokyoDate(now));
      if (!removed) throw (await findRate(tx, id)) ? hasBegun() : notFound();
      const { partnerId, ...before } = removed;
      await recordAudit(tx, actor, {
        action: "partner.take_back_rate",
        objectType: "partner",
        objectId: partnerId,
        before,
      });
      return presentPartner(actor, await getPartnerDetail(tx, partnerId), now);
    })
    .catch(explainReported);
}

/** A visit that was planned for its days may have been made, and reported, earlier. */
function explainReported(error: unknown): never {
  if (brokenConstraint(error) === "reports_partner_rate_id_partner_rates_id_fk")
    throw new AppError("CONFLICT", {
      message:
        "この報酬率で計算した報告がすでにあるため、取り消せません。別の日から新しい報酬率を登録してください。",
    });
  throw error;
}

function assertToCome(validFrom: string, today: string): void {
  if (validFrom > today) return;
  const first = formatDateJa(addDays(today, 1));
  throw invalid(
    "validFrom",
    `適用開始日は、明日（${first}）以後の日にしてください。過ぎた訪問や締めた月の報酬は変わりません。`,
  );
}

/** Two at the same moment: the database decides, the loser is told on the field. */
export function explainSameDay(error: unknown): never {
  if (brokenConstraint(error) === "partner_rates_day")
    throw invalid(
      "validFrom",
      "この日から始まる報酬率がすでにあります。取り消してから、登録し直してください。",
    );
  throw error;
}

const hasBegun = () =>
  new AppError("CONFLICT", {
    message:
      "この報酬率はすでに始まっているため、取り消せません。明日以後の日から新しい報酬率を登録してください。",
  });
