import type { World } from "./world";

/** The store it was sent to, and its one mail. */
export async function expectSent(world: World, caseId: number): Promise<void> {
  const { partnerId } = world.own;
  expect(await world.row("SELECT partner_id FROM cases WHERE id = $1", [caseId])).toEqual({
    partner_id: partnerId,
  });
  const { email } = await world.row("SELECT email FROM partners WHERE id = $1", [partnerId]);
  expect(await world.mailsOf(caseId)).toEqual([{ template: "case_requested", to: email }]);
}
