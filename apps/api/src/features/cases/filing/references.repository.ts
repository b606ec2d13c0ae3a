import { customers } from "@magokoro/database/schema/customers";
import { columnsOf } from "../../../platform/db/columns-of";
import { selection, type RowOf } from "../../../platform/db/selection";
import { select } from "../../../platform/db/statement";
import type { Tx } from "../../../platform/db/tx";

const isFound =
  (text: string) =>
  async (tx: Tx, id: number): Promise<boolean> =>
    (await tx.run(text, [id])) > 0;

/** One in the actor's sight. */
export const isCustomer = isFound("SELECT 1 FROM customers WHERE id = $1");
export const isActiveService = isFound("SELECT 1 FROM services WHERE id = $1 AND status = 'active'");
export const isActiveSupportType = isFound("SELECT 1 FROM support_types WHERE id = $1 AND status = 'active'");

const WARNING_FACTS = selection(
  columnsOf(customers, "u", ["prefecture", "city", "deceasedAt", "careCallRefused"]),
);

/** What of a customer may be in the way of a new case. */
export type CustomerFacts = RowOf<typeof WARNING_FACTS>;

const FACTS = select(WARNING_FACTS, "FROM customers u WHERE u.id = $1");

export async function findCustomerFacts(tx: Tx, id: number): Promise<CustomerFacts | undefined> {
  const [facts] = await tx.query(FACTS, [id]);
  return facts;
}
