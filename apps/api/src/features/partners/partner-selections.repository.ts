import {
  partnerChoice,
  partnerDetail,
  partnerListItem,
  partnerRate,
} from "@magokoro/contract/partners/partner-response";
import { services } from "@magokoro/database/schema/masters";
import { partnerRates, partnerServices } from "@magokoro/database/schema/partner-parts";
import { partners } from "@magokoro/database/schema/partners";
import { columnsIn, columnsOf } from "../../platform/db/columns-of";
import { bool, int, text, textOrNull } from "../../platform/db/expressions";
import { selection } from "../../platform/db/selection";

/* What is read of a store. Each is of `partners p`. */

const COUNTS = {
  concierges: int("SELECT count(*) FROM concierges g WHERE g.partner_id = p.id AND g.status = 'active'"),
  openCases: int(
    "SELECT count(*) FROM cases c WHERE c.partner_id = p.id AND c.status IN ('confirmed','assigned','in_progress')",
  ),
};

export const PARTNER_LIST = selection({ ...columnsIn(partners, "p", partnerListItem), ...COUNTS });

export const PARTNER_DETAIL = selection({
  ...columnsIn(partners, "p", partnerDetail),
  ...columnsOf(partners, "p", ["latitude", "longitude", "locationPrecision"]),
  ...COUNTS,
});

export const PARTNER_CHOICE = selection({
  ...columnsIn(partners, "p", partnerChoice),
  note: text("p.prefecture || p.city"),
});

export const AREA = selection({ prefecture: text("a.prefecture"), city: textOrNull("a.city") });

export const OFFERED_SERVICE = selection({
  ...columnsOf(partnerServices, "o", ["serviceId", "price"]),
  ...columnsOf(services, "s", ["name", "basePrice"]),
  isActive: bool("s.status = 'active'"),
});

export const RATE = selection({
  ...columnsIn(partnerRates, "r", partnerRate),
  createdByName: textOrNull("SELECT u.name FROM users u WHERE u.id = r.created_by"),
});
