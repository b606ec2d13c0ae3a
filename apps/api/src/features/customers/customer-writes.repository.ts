import { customerContacts, customers } from "@magokoro/database/schema/customers";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "../../platform/db/database";

export type CustomerValues = Omit<
  typeof customers.$inferInsert,
  "id" | "memberNumber" | "version" | "createdAt" | "updatedAt"
>;
export type ContactValues = Omit<typeof customerContacts.$inferInsert, "id" | "customerId">;

/** Inserts under a reserved id: a store must be able to see the row in the moment it inserts it. */
export async function insertCustomer(tx: Tx, values: CustomerValues): Promise<number> {
  const [reserved] = await tx.query<{ id: number }>("SELECT app.reserve_customer_id() AS id");
  if (!reserved) throw new Error("no customer id was reserved");
  await tx.orm
    .insert(customers)
    .overridingSystemValue()
    .values({ ...values, id: reserved.id } as typeof customers.$inferInsert);
  return reserved.id;
}

export async function updateCustomer(tx: Tx, id: number, values: Partial<CustomerValues>): Promise<void> {
  await tx.orm
    .update(customers)
    .set({ ...values, updatedAt: sql`now()`, version: sql`${customers.version} + 1` })
    .where(eq(customers.id, id));
}

/** The contacts are edited as one list, so they are replaced as one. */
export async function replaceContacts(
  tx: Tx,
  customerId: number,
  contacts: readonly ContactValues[],
): Promise<void> {
  await tx.orm.delete(customerContacts).where(eq(customerContacts.customerId, customerId));
  if (contacts.length === 0) return;
  await tx.orm.insert(customerContacts).values(contacts.map((contact) => ({ ...contact, customerId })));
}
