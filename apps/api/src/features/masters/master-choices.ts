import type { MasterChoices } from "@magokoro/contract/masters/endpoints";
import type { Tx } from "../../platform/db/tx";
import { prepared } from "../../platform/db/prepared";

type Named = { id: number; name: string };
type Service = MasterChoices["services"][number];

const active = (columns: string, table: string) =>
  prepared(`SELECT ${columns} FROM ${table} WHERE status = 'active' ORDER BY display_order, id`);

const SERVICE_TYPES = active("id, name", "service_types");
const SUPPORT_TYPES = active("id, name", "support_types");
const SERVICES = active(
  `id, name, service_type_id AS "serviceTypeId", support_type_id AS "supportTypeId", base_price AS "basePrice", minutes`,
  "services",
);

/** Inactive masters stay on old cases and reports but cannot be chosen any more. */
export async function findMasterChoices(tx: Tx): Promise<MasterChoices> {
  const [serviceTypes, supportTypes, services] = await Promise.all([
    tx.query<Named>(SERVICE_TYPES),
    tx.query<Named>(SUPPORT_TYPES),
    tx.query<Service>(SERVICES),
  ]);
  return { serviceTypes, supportTypes, services };
}
