import type { Tx } from "../../platform/db/tx";
import { findAreaRows, findPartnerRow, type AreaRow, type PartnerRow } from "./partners.repository";

/* Stores, for the features that send work there or name them. */

/** In the sight of whoever asks; every role that may see a store sees these fields of it, but for a concierge. */
export function findPartner(tx: Tx, id: number): Promise<PartnerRow | undefined> {
  return findPartnerRow(tx, id);
}

/** Where a store goes; without a city it covers the whole prefecture. */
export function findServiceAreas(tx: Tx, partnerId: number): Promise<AreaRow[]> {
  return findAreaRows(tx, partnerId);
}
