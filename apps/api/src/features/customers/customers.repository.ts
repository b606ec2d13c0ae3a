import { notFound } from "../../platform/app-error";
import type { Tx } from "../../platform/db/tx";
import type { Selection } from "../../platform/db/selection";
import { select } from "../../platform/db/statement";
import { SqlConditions } from "../../platform/db/sql-conditions";
import { CARE_CUSTOMER, CONTACT, OFFICE_CUSTOMER, STORE_CUSTOMER } from "./customer-selections.repository";
import type { CareRow, ContactRow, CustomerRow } from "./customer-row";
import { filterByScope } from "./customer-scope-filter";

async function getOne<Row extends object>(
  tx: Tx,
  customer: Selection<Row>,
  joins: string,
  id: number,
  lock = "",
): Promise<Row> {
  const conditions = filterByScope(new SqlConditions(), tx.scope).add("u.id = ?", id);
  const [row] = await tx.query(
    select(customer, `FROM customers u ${joins} WHERE ${conditions.toString()}${lock}`),
    conditions.values,
  );
  if (!row) throw notFound();
  return row;
}

const JOINS = `JOIN customer_billing b ON b.customer_id = u.id LEFT JOIN partners p ON p.id = u.partner_id
  LEFT JOIN concierges g ON g.id = u.primary_concierge_id`;
const WITH_NOTES = `${JOINS} LEFT JOIN customer_office_notes n ON n.customer_id = u.id`;

/** What the office keeps for itself is its own and the administrators' alone. */
function getDetail(tx: Tx, id: number, lock = ""): Promise<CustomerRow> {
  return tx.scope.kind === "all"
    ? getOne(tx, OFFICE_CUSTOMER, WITH_NOTES, id, lock)
    : getOne(tx, STORE_CUSTOMER, JOINS, id, lock);
}

export function getCustomer(tx: Tx, id: number): Promise<CustomerRow> {
  return getDetail(tx, id);
}

/** Held against other writers until the transaction ends. */
export function lockCustomer(tx: Tx, id: number): Promise<CustomerRow> {
  return getDetail(tx, id, " FOR UPDATE OF u");
}

export function getCareCustomer(tx: Tx, id: number): Promise<CareRow> {
  return getOne(tx, CARE_CUSTOMER, "", id);
}

const CONTACTS = select(
  CONTACT,
  "FROM customer_contacts k WHERE k.customer_id = $1 ORDER BY k.is_emergency DESC, k.id",
);

export function findContacts(tx: Tx, customerId: number): Promise<ContactRow[]> {
  return tx.query(CONTACTS, [customerId]);
}
