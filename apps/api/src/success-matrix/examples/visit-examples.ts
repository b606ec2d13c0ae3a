import type { scheduleConciergeCase } from "@magokoro/contract/cases/concierge-endpoints";
import { tokyoInstant } from "@magokoro/domain/date/tokyo-date";
import type { Example } from "../example";
import { expectMoved } from "../expect-moved";

/** The visit moves for everybody assigned, whoever of the store moves it. */
export const setsVisitTime: Example<typeof scheduleConciergeCase> = async (world, ask) => {
  const id = await world.case("assigned");
  const visit = { visitStart: "2027-01-05T10:00:00+09:00", visitEnd: "2027-01-05T11:00:00+09:00" };
  const { data } = await ask({ params: { id }, body: { version: 1, ...visit } });
  expect(data).toMatchObject({ status: "assigned", version: 2 });
  await expectMoved(world, id, { action: "set_visit_time", from: "assigned", to: "assigned" });
  expect(
    await world.row(
      "SELECT lower(visit_period) AS start, upper(visit_period) AS end FROM case_assignments WHERE case_id = $1",
      [id],
    ),
  ).toEqual({ start: tokyoInstant("2027-01-05", "10:00"), end: tokyoInstant("2027-01-05", "11:00") });
};
