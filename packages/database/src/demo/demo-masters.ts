import type { ClientBase } from "pg";
import { SERVICES, SERVICE_TYPES, SUPPORT_TYPES } from "./demo-words";
import { insertRows } from "./insert-rows";
import { withVersion } from "./with-version";

export interface DemoMasters {
  /** In the order of `SERVICES`, as the types of each. */
  serviceIds: number[];
  serviceTypeIds: number[];
  supportTypeIds: number[];
}

/** Types behind the rows that every franchise has, and services of both. */
export async function insertMasters(client: ClientBase): Promise<DemoMasters> {
  const named = (rows: readonly (readonly [code: string, name: string])[]) =>
    rows.map(([code, name], index) =>
      withVersion({ code, name, display_order: 100 + index, status: "active" }),
    );
  await insertRows(client, "service_types", named(SERVICE_TYPES));
  await insertRows(client, "support_types", named(SUPPORT_TYPES));
  const serviceTypes = await idsByCode(client, "service_types");
  const supportTypes = await idsByCode(client, "support_types");
  const serviceTypeIds = SERVICES.map(({ serviceType }) => known(serviceTypes, serviceType));
  const supportTypeIds = SERVICES.map(({ supportType }) => known(supportTypes, supportType));
  const services = SERVICES.map(({ code, name, kana, price, minutes, skills }, index) =>
    withVersion({
      code,
      name,
      kana,
      tax_rate_bp: 1000,
      skills,
      service_type_id: serviceTypeIds[index],
      support_type_id: supportTypeIds[index],
      base_price: price,
      minutes,
      status: "active",
      display_order: index + 1,
    }),
  );
  return { serviceTypeIds, supportTypeIds, serviceIds: await insertRows(client, "services", services) };
}

async function idsByCode(client: ClientBase, table: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ id: number; code: string }>(`SELECT id, code FROM ${table}`);
  return new Map(rows.map(({ id, code }) => [code, id]));
}

function known(ids: ReadonlyMap<string, number>, code: string): number {
  const id = ids.get(code);
  if (id === undefined) throw new Error(`no row has the code ${code}`);
  return id;
}
