import type * as contract from "@magokoro/contract/cases/concierge-endpoints";
import type { ExamplesOf } from "../example";
import { expectMoved } from "../expect-moved";
import { findsOwnCases, getsCase } from "./read-case-examples";
import { setsVisitTime } from "./visit-examples";

export const conciergeCaseExamples: ExamplesOf<typeof contract> = {
  listConciergeCases: findsOwnCases,
  getConciergeCase: getsCase,
  scheduleConciergeCase: setsVisitTime,

  async startVisit(world, ask) {
    const id = await world.case("assigned");
    const { data } = await ask({ params: { id }, body: { version: 1 } });
    expect(data).toMatchObject({ status: "in_progress", startedAt: expect.any(String) });
    await expectMoved(world, id, { action: "start", from: "assigned", to: "in_progress" });
  },

  async finishVisit(world, ask) {
    const id = await world.case("in_progress", { started_at: new Date() });
    const { data } = await ask({ params: { id }, body: { version: 1 } });
    expect(data).toMatchObject({ status: "completed", finishedAt: expect.any(String) });
    await expectMoved(world, id, { action: "finish", from: "in_progress", to: "completed" });
  },

  async undoVisitStep(world, ask) {
    const id = await world.case("completed", { started_at: new Date(), finished_at: new Date() });
    const { data } = await ask({ params: { id }, body: { version: 1 } });
    expect(data).toMatchObject({ status: "in_progress", finishedAt: null });
    expect(data.startedAt).not.toBeNull();
    await expectMoved(world, id, { action: "put_back", from: "completed", to: "in_progress" });
  },
};
