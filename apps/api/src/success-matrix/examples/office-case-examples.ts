import type {
  addOperatorLogEntry,
  cancelOperatorCase,
  deleteOperatorCase,
  updateOperatorCase,
} from "@magokoro/contract/cases/operator-endpoints";
import { expectMoved } from "../expect-moved";
import type { Example } from "../example";

/* What operators and stores do alike, each in their own room. */

export const changesCase: Example<typeof updateOperatorCase> = async (world, ask) => {
  const id = await world.case("assigned", { request_detail: "庭の草取り" });
  const body = { version: 1, title: "草取りと水やり", estimatedPrice: 12_000 };
  const { data } = await ask({ params: { id }, body });
  expect(data).toMatchObject({ id, title: "草取りと水やり", requestDetail: "庭の草取り", version: 2 });
  expect(await world.row("SELECT title, estimated_price AS price FROM cases WHERE id = $1", [id])).toEqual({
    title: "草取りと水やり",
    price: 12_000,
  });
  expect(await world.auditOf("case", id)).toMatchObject([
    {
      action: "case.update",
      actorId: world.me.id,
      before: { title: world.word },
      after: { title: "草取りと水やり" },
    },
  ]);
};

export const deletesDraft: Example<typeof deleteOperatorCase> = async (world, ask) => {
  const id = await world.case("draft");
  await ask({ params: { id } });
  expect(await world.rows("SELECT id FROM cases WHERE id = $1", [id])).toEqual([]);
  expect(await world.auditOf("case", id)).toMatchObject([
    { action: "case.delete_draft", actorId: world.me.id, before: { title: world.word } },
  ]);
};

export const cancelsCase: Example<typeof cancelOperatorCase> = async (world, ask) => {
  const id = await world.case("assigned");
  const { data } = await ask({ params: { id }, body: { version: 1, reason: "ご都合が変わったため" } });
  expect(data).toMatchObject({ status: "cancelled", cancelReason: "ご都合が変わったため" });
  await expectMoved(world, id, {
    action: "cancel",
    from: "assigned",
    to: "cancelled",
    note: "ご都合が変わったため",
  });
  expect(
    await world.rows("SELECT visit_period, is_active FROM case_assignments WHERE case_id = $1", [id]),
  ).toEqual([{ visit_period: null, is_active: false }]);
};

export const addsLogEntry: Example<typeof addOperatorLogEntry> = async (world, ask) => {
  const id = await world.case("assigned");
  const { data } = await ask({ params: { id }, body: { body: "鍵は隣家に預けてある。" } });
  expect(data.preVisitLog).toMatchObject([{ body: "鍵は隣家に預けてある。" }]);
  expect(
    await world.rows(`SELECT author_id AS "by", body FROM case_log_entries WHERE case_id = $1`, [id]),
  ).toEqual([{ by: world.me.id, body: "鍵は隣家に預けてある。" }]);
};
