import { sentFields } from "@magokoro/contract/core/changes";
import type { NewPartner, PartnerChanges } from "@magokoro/contract/partners/partner-body";
import type { PartnerDetail } from "@magokoro/contract/partners/partner-response";
import { contractProblems } from "@magokoro/contract/partners/partner-terms";
import { tokyoDate } from "@magokoro/domain/date/tokyo-date";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import { AppError, invalidFields, type FieldProblem } from "../../platform/app-error";
import type { Tx } from "../../platform/db/tx";
import type { Services } from "../../services";
import { changedFields, recordAudit } from "../audit/record-audit";
import { locationToKeep } from "../places/locate";
import { assertRealAreas } from "../places/real-areas";
import { insertRate } from "./partner-rates.repository";
import type { OfferedServiceRow, PartnerDetailRow } from "./partner-row";
import {
  findServices,
  insertPartner,
  replaceAreas,
  replaceServices,
  updatePartnerRow,
} from "./partner-writes.repository";
import { getPartnerDetail, lockPartner } from "./partners.repository";
import { presentPartner } from "./partners.presenter";

/** Makes a store with its first rates. Its code is the next one. */
export function createNewPartner(services: Services, actor: Actor, body: NewPartner): Promise<PartnerDetail> {
  const {
    primaryRateBp,
    performerRateBp,
    ratesFrom,
    serviceAreas,
    services: offered,
    location,
    ...fields
  } = body;
  const now = services.clock.now();
  assertRealAreas("serviceAreas", serviceAreas);
  return services.db.write(scopeOf(actor), async (tx) => {
    const id = await insertPartner(tx, { ...fields, ...locationToKeep(null, fields, location) });
    await assertServices(tx, offered, []);
    await replaceAreas(tx, id, serviceAreas);
    await replaceServices(tx, id, offered);
    const rate = {
      validFrom: ratesFrom ?? fields.contractFrom ?? tokyoDate(now),
      primaryRateBp,
      performerRateBp,
    };
    await insertRate(tx, { ...rate, partnerId: id, createdBy: actor.userId });
    await recordAudit(tx, actor, {
      action: "partner.create",
      objectType: "partner",
      objectId: id,
      after: { ...fields, location, serviceAreas, services: offered, ...rate },
    });
    return presentPartner(actor, await getPartnerDetail(tx, id), now);
  });
}

/**
 * Changes what was sent, as headquarters or the store itself: which fields that may be is the body's, and the
 * database's, to say. @throws AppError CONFLICT for a newer version
 */
export function changePartner(
  services: Services,
  actor: Actor,
  id: number,
  { version, ...changes }: PartnerChanges,
): Promise<PartnerDetail> {
  const now = services.clock.now();
  return services.db.write(scopeOf(actor), async (tx) => {
    const row = await lockPartner(tx, id);
    if (row.version !== version) throw stalePartner(actor, row, now);
    return presentPartner(actor, await changePartnerIn(tx, actor, row, changes), now);
  });
}

/** The same as a part of another act, which holds the store. */
export async function changePartnerIn(
  tx: Tx,
  actor: Actor,
  row: PartnerDetailRow,
  changes: Omit<PartnerChanges, "version">,
): Promise<PartnerDetailRow> {
  const { id } = row;
  const { location, serviceAreas, services: offered, ...fields } = sentFields(changes);
  const after = { ...row, ...fields };
  assertContract(after);
  if (serviceAreas) assertRealAreas("serviceAreas", serviceAreas);
  if (offered) await assertServices(tx, offered, row.services);
  await updatePartnerRow(tx, id, { ...fields, ...locationToKeep(row, after, location) });
  if (serviceAreas) await replaceAreas(tx, id, serviceAreas);
  if (offered) await replaceServices(tx, id, offered);
  const written = await getPartnerDetail(tx, id);
  await recordAudit(tx, actor, {
    action: "partner.update",
    objectType: "partner",
    objectId: id,
    ...changedFields(auditedOf(row), auditedOf(written)),
  });
  return written;
}

/** What the audit compares: rates have entries of their own, and figures are nobody's change. */
function auditedOf(row: PartnerDetailRow) {
  const {
    rates: _rates,
    concierges: _people,
    openCases: _cases,
    updatedAt: _at,
    version: _version,
    ...rest
  } = row;
  return { ...rest, services: row.services.map(({ serviceId, price }) => ({ serviceId, price })) };
}

function assertContract(after: Parameters<typeof contractProblems>[0]): void {
  const problems = Object.entries(contractProblems(after));
  if (problems.length > 0) throw invalidFields(problems);
}

/** What is inactive cannot be chosen any more, but stays where it was. @throws AppError VALIDATION_ERROR */
async function assertServices(
  tx: Tx,
  offered: readonly { serviceId: number }[],
  before: readonly OfferedServiceRow[],
): Promise<void> {
  if (offered.length === 0) return;
  const known = await findServices(
    tx,
    offered.map(({ serviceId }) => serviceId),
  );
  const isOffered = ({ serviceId }: { serviceId: number }) =>
    before.some((service) => service.serviceId === serviceId) ||
    known.some(({ id, status }) => id === serviceId && status === "active");
  const problems = offered.flatMap((service, at): FieldProblem[] =>
    isOffered(service)
      ? []
      : [[`services.${at}.serviceId`, "このサービスは選べません。選び直してください。"]],
  );
  if (problems.length > 0) throw invalidFields(problems);
}

const stalePartner = (actor: Actor, row: PartnerDetailRow, now: Date) =>
  new AppError("CONFLICT", {
    message: "ほかの人が先にこの加盟店の情報を更新しました。最新の内容を確認してください。",
    details: { reason: "version", current: presentPartner(actor, row, now) },
  });
