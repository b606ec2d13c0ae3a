import { buildCase, buildConcierge, buildCustomer, buildPartner, buildUser } from "./builders";
import type { TestApi } from "./start-test-api";
import { TestClient } from "./test-client";

export interface VisitPerson {
  id: number;
  client: TestClient;
}

export interface TestVisit {
  caseId: number;
  partnerId: number;
  partner: TestClient;
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
  const partnerId = await buildPartner(owner);
  const person = async (name: string): Promise<VisitPerson> => {
    const id = await buildConcierge(owner, partnerId, { name });
    const user = await buildUser(owner, "concierge", { partnerId, conciergeId: id });
    return { id, client: await TestClient.signedIn(api, "concierge", user) };
  };
  const [primary, member, colleague] = [
    await person("主 担当"),
    await person("同行 次郎"),
    await person("同僚 三郎"),
  ];
  const partnerUser = await buildUser(owner, "partner", { partnerId });
  const caseId = await buildCase(owner, {
    created_by: partnerUser.id,
    customer_id: await buildCustomer(owner, customer),
    status: "completed",
    partner_id: partnerId,
    assignee_ids: [primary.id, member.id],
    primary_concierge_id: primary.id,
    finished_at: "2026-06-10T12:00:00+09:00",
    ...values,
  });
  return {
    caseId,
    partnerId,
    partner: await TestClient.signedIn(api, "partner", partnerUser),
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
