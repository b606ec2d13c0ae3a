import { MOST_FITS } from "@magokoro/contract/concierges/fit-endpoints";
import type { ConciergeFit, CustomerFit } from "@magokoro/contract/concierges/concierge-response";
import type { FitKind } from "@magokoro/contract/concierges/concierge-values";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import { AppError, notFound } from "../../platform/app-error";
import type { Tx } from "../../platform/db/tx";
import type { Services } from "../../services";
import { recordAudit } from "../audit/record-audit";
import {
  findFits,
  findFitsOfCustomer,
  isCustomerInSight,
  putFit,
  removeFit,
} from "./concierge-fits.repository";
import { getConciergeRow, lockConcierge } from "./concierges.repository";

export function viewConciergeFits(services: Services, actor: Actor, id: number): Promise<ConciergeFit[]> {
  return services.db.read(scopeOf(actor), async (tx) => {
    await getConciergeRow(tx, id);
    return fitsOf(tx, id);
  });
}

/** Of a customer in the asker's sight. @throws AppError NOT_FOUND */
export function viewCustomerFits(
  services: Services,
  actor: Actor,
  customerId: number,
): Promise<CustomerFit[]> {
  return services.db.read(scopeOf(actor), async (tx) => {
    if (!(await isCustomerInSight(tx, customerId))) throw notFound();
    const rows = await findFitsOfCustomer(tx, customerId);
    return rows.map(({ kind, note, ...concierge }) => ({ concierge, kind, note }));
  });
}

interface FitChange {
  id: number;
  customerId: number;
  /** Null: neither familiar nor barred. */
  change: { kind: FitKind; note?: string | null | undefined } | null;
}

/** The same twice is one. @throws AppError NOT_FOUND for a customer out of the store's sight. */
export function changeConciergeFit(
  services: Services,
  actor: Actor,
  { id, customerId, change }: FitChange,
): Promise<ConciergeFit[]> {
  return services.db.write(scopeOf(actor), async (tx) => {
    await lockConcierge(tx, id);
    if (!(await isCustomerInSight(tx, customerId))) throw notFound();
    const fits = await findFits(tx, id);
    const before = fits.find((fit) => fit.customerId === customerId);
    if (change && !before && fits.length >= MOST_FITS)
      throw new AppError("CONFLICT", {
        message: `相性を登録できるのは、お一人につき${MOST_FITS}名のお客様までです。使わないものを外してください。`,
      });
    if (change) await putFit(tx, id, { customerId, ...change, createdBy: actor.userId });
    else await removeFit(tx, id, customerId);
    await recordAudit(tx, actor, {
      action: "concierge.fit",
      objectType: "concierge",
      objectId: id,
      before: { customerId, ...(before && { kind: before.kind, note: before.note }) },
      after: { customerId, ...change },
    });
    return fitsOf(tx, id);
  });
}

async function fitsOf(tx: Tx, id: number): Promise<ConciergeFit[]> {
  return (await findFits(tx, id)).map(({ customerId, memberNumber, name, kana, kind, note }) => ({
    customer: { id: customerId, memberNumber, name, kana },
    kind,
    note,
  }));
}
