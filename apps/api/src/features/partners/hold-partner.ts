import { AppError } from "../../platform/app-error";
import type { Tx } from "../../platform/db/tx";
import { findPartner } from "./find-partner";
import { holdAlone, holdWithOthers } from "./partner-hold.repository";
import type { PartnerRow } from "./partners.repository";

/** The store if it takes anything new, and does until the transaction ends; undefined for one that is closed. */
export async function holdIfActive(tx: Tx, partnerId: number): Promise<PartnerRow | undefined> {
  await holdWithOthers(tx, partnerId);
  const partner = await findPartner(tx, partnerId);
  return partner?.status === "active" ? partner : undefined;
}

/** Nothing new is on its way to the store any more, and nothing comes until the transaction ends. */
export const holdToClose = (tx: Tx, partnerId: number): Promise<void> => holdAlone(tx, partnerId);

/** The store of whoever asks. @throws AppError CONFLICT where it is closed and only finishes its work. */
export async function holdActivePartner(tx: Tx, partnerId: number): Promise<PartnerRow> {
  const partner = await holdIfActive(tx, partnerId);
  if (partner) return partner;
  throw new AppError("CONFLICT", {
    message:
      "この加盟店は利用停止中のため、新しい登録や依頼はできません。残っている案件の対応だけを行えます。",
  });
}
