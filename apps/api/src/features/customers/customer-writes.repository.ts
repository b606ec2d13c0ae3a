import {
  customerBilling,
  customerContacts,
  type customerOfficeNotes,
  customers,
} from "@magokoro/database/schema/customers";
import { eq, getTableColumns, sql } from "drizzle-orm";
import type { Tx } from "../../platform/db/tx";
import { int } from "../../platform/db/expressions";
import { insertRow, insertRows } from "../../platform/db/insert-row";
import { selection } from "../../platform/db/selection";
import { select } from "../../platform/db/statement";

type BillingValues = Omit<typeof customerBilling.$inferInsert, "customerId">;
type OfficeNotes = Pick<typeof customerOfficeNotes.$inferInsert, "callCenterMemo">;
type OwnValues = Omit<
  typeof customers.$inferInsert,
  "id" | "memberNumber" | "version" | "createdAt" | "updatedAt" | keyof BillingValues | keyof OfficeNotes
>;

/** A customer as one form has it, whichever table keeps which part. */
export type CustomerValues = OwnValues & BillingValues & OfficeNotes;
export type ContactValues = Omit<typeof customerContacts.$inferInsert, "id" | "customerId">;

const RESERVED_ID = select(selection({ id: int("app.reserve_customer_id()") }), "");

/** Inserts under a reserved id: a store must be able to see the row in the moment it inserts it. */
export async function insertCustomer(tx: Tx, values: CustomerValues): Promise<number> {
  const [reserved] = await tx.query(RESERVED_ID);
  if (!reserved) throw new Error("no customer id was reserved");
  const { own, billing, officeNotes } = partsOf(values);
  await insertRow(tx, customers, own, { id: reserved.id });
  await insertRow(tx, customerBilling, { ...billing, customerId: reserved.id });
  await keepOfficeNotes(tx, reserved.id, officeNotes);
  return reserved.id;
}

export async function updateCustomer(tx: Tx, id: number, values: Partial<CustomerValues>): Promise<void> {
  const { own, billing, officeNotes } = partsOf(values);
  await tx.orm
    .update(customers)
    .set({ ...own, updatedAt: sql`now()`, version: sql`${customers.version} + 1` })
    .where(eq(customers.id, id));
  if (Object.values(billing).some((value) => value !== undefined))
    await tx.orm.update(customerBilling).set(billing).where(eq(customerBilling.customerId, id));
  await keepOfficeNotes(tx, id, officeNotes);
}

/** Only an operator's form has them; a store's must not even name their table. */
async function keepOfficeNotes(tx: Tx, customerId: number, { callCenterMemo }: OfficeNotes): Promise<void> {
  if (callCenterMemo === undefined) return;
  await tx.run(
    `INSERT INTO customer_office_notes (customer_id, call_center_memo) VALUES ($1, $2)
     ON CONFLICT (customer_id) DO UPDATE SET call_center_memo = excluded.call_center_memo`,
    [customerId, callCenterMemo],
  );
}

/** Left out or undefined: not sent. */
type Sent<Values> = { [Key in keyof Values]?: Values[Key] | undefined };

interface Parts<Own, Billing> {
  own: Own;
  billing: Billing;
  officeNotes: OfficeNotes;
}

/** The tables that keep what a form has: what only some roles may see is not in `customers`. */
function partsOf(values: CustomerValues): Parts<OwnValues, BillingValues>;
function partsOf(values: Partial<CustomerValues>): Parts<Sent<OwnValues>, Sent<BillingValues>>;
function partsOf(values: Partial<CustomerValues>): Parts<Sent<OwnValues>, Sent<BillingValues>> {
  const { callCenterMemo, ...others } = values;
  const fields = Object.entries(others);
  return {
    own: Object.fromEntries(fields.filter(([name]) => !isOfBilling(name))),
    billing: Object.fromEntries(fields.filter(([name]) => isOfBilling(name))),
    officeNotes: { callCenterMemo },
  };
}

const isOfBilling = (name: string) => Object.hasOwn(getTableColumns(customerBilling), name);

/** The contacts are edited as one list, so they are replaced as one. */
export async function replaceContacts(
  tx: Tx,
  customerId: number,
  contacts: readonly ContactValues[],
): Promise<void> {
  await tx.orm.delete(customerContacts).where(eq(customerContacts.customerId, customerId));
  await insertRows(
    tx,
    customerContacts,
    contacts.map((contact) => ({ ...contact, customerId })),
  );
}
