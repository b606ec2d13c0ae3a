import { buildCase, buildConcierge, buildCustomer, buildStore, buildUser } from "./builders";
import type { TestApi } from "./start-test-api";
import { TestClient } from "./test-client";

export interface VisitPerson {
  id: number;
  client: TestClient;
}

export interface TestVisit {
  caseId: number;
  storeId: number;
  store: TestClient;
  primary: VisitPerson;
  member: VisitPerson;
  /** Of the same store, but not on the case. */
  colleague: VisitPerson;
  /** The case's report. @throws Error while there is none */
  reportId(): Promise<number>;
}

/** A finished visit of a primary concierge and a member, still to be reported. */
export async function buildVisit(
  api: TestApi,
  values: Record<string, unknown> = {},
  customer: Record<string, unknown> = {},
): Promise<TestVisit> {
  const { owner } = api;
  const storeId = await buildStore(owner);
  const person = async (name: string): Promise<VisitPerson> => {
    const id = await buildConcierge(owner, storeId, { name });
    const user = await buildUser(owner, "concierge", { partnerId: storeId, conciergeId: id });
    return { id, client: await TestClient.signedIn(api, "concierge", user) };
  };
  const [primary, member, colleague] = [
    await person("主 担当"),
    await person("同行 次郎"),
    await person("同僚 三郎"),
  ];
  const storeUser = await buildUser(owner, "partner", { partnerId: storeId });
  const caseId = await buildCase(owner, {
    created_by: storeUser.id,
    customer_id: await buildCustomer(owner, customer),
    status: "completed",
    partner_id: storeId,
    assignee_ids: [primary.id, member.id],
    primary_concierge_id: primary.id,
    finished_at: "2026-06-10T12:00:00+09:00",
    ...values,
  });
  return {
    caseId,
    storeId,
    store: await TestClient.signedIn(api, "partner", storeUser),
    primary,
    member,
    colleague,
    async reportId() {
      const { rows } = await owner.query<{ id: number }>("SELECT id FROM reports WHERE case_id = $1", [
        caseId,
      ]);
      if (!rows[0]) throw new Error("no report yet");
      return rows[0].id;
    },
  };
}
