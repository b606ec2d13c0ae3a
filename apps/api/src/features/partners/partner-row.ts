import type { RowOf } from "../../platform/db/selection";
import type {
  AREA,
  OFFERED_SERVICE,
  PARTNER_DETAIL,
  PARTNER_LIST,
  RATE,
} from "./partner-selections.repository";

export type PartnerListRow = RowOf<typeof PARTNER_LIST>;
export type AreaRow = RowOf<typeof AREA>;
export type OfferedServiceRow = RowOf<typeof OFFERED_SERVICE>;
export type RateRow = RowOf<typeof RATE>;

/** A store with all that belongs to it. */
export interface PartnerParts {
  serviceAreas: AreaRow[];
  services: OfferedServiceRow[];
  rates: RateRow[];
}
export type PartnerDetailRow = RowOf<typeof PARTNER_DETAIL> & PartnerParts;
