import type * as contract from "@magokoro/contract/audit/endpoints";
import type { ExamplesOf } from "../example";

export const auditExamples: ExamplesOf<typeof contract> = {
  async listAuditLogs(world, ask) {
    const [customer, other] = [await world.customer(), await world.customer()];
    await world.rows(
      `INSERT INTO audit_logs (actor_id, actor_name, actor_type, action, object_type, object_id, after)
       SELECT $1, '試験', 'admin', 'customer.update', 'customer', id, '{"notes": "階段が急"}' FROM unnest($2::int[]) AS id`,
      [world.me.id, [customer, other]],
    );
    const { data, meta } = await ask({ query: { objectType: "customer", objectId: String(customer) } });
    expect(data).toMatchObject([
      {
        action: "customer.update",
        actor: { id: world.me.id, userType: "admin" },
        objectId: customer,
        objectName: `${world.word} 花子`,
        after: { notes: "階段が急" },
      },
    ]);
    expect(meta.total).toBe(1);
  },
};
