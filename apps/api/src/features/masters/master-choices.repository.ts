import type { MasterChoices } from "@magokoro/contract/masters/endpoints";
import { services, serviceTypes, supportTypes } from "@magokoro/database/schema/masters";
import { columnsOf } from "../../platform/db/columns-of";
import { selection } from "../../platform/db/selection";
import { select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";

const active = (table: string) => `FROM ${table} m WHERE m.status = 'active' ORDER BY m.display_order, m.id`;

const SERVICE_TYPES = select(
  selection(columnsOf(serviceTypes, "m", ["id", "name"])),
  active("service_types"),
);
const SUPPORT_TYPES = select(
  selection(columnsOf(supportTypes, "m", ["id", "name"])),
  active("support_types"),
);
const SERVICES = select(
  selection(
    columnsOf(services, "m", [
      "id",
      "name",
      "serviceTypeId",
      "supportTypeId",
      "basePrice",
      "taxRateBp",
      "minutes",
    ]),
  ),
  active("services"),
);

/** Inactive masters stay on old cases and reports but cannot be chosen any more. */
export async function findMasterChoices(tx: Tx): Promise<MasterChoices> {
  const [types, supports, offered] = await Promise.all([
    tx.query(SERVICE_TYPES),
    tx.query(SUPPORT_TYPES),
    tx.query(SERVICES),
  ]);
  return { serviceTypes: types, supportTypes: supports, services: offered };
}
