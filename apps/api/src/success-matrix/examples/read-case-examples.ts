import type { listOperatorCases, getOperatorCase } from "@magokoro/contract/cases/operator-endpoints";
import type { Example } from "../example";
import { expectOwnRows } from "../expect-own-rows";

/** The list of cases, in whichever room. */
export const findsOwnCases: Example<typeof listOperatorCases> = async (world, ask) => {
  const own = await world.case("assigned");
  const stranger = await world.case("assigned", {}, await world.stranger());
  const { data, meta } = await ask({ query: { search: world.word, sort: "visitStart", limit: "10" } });
  expectOwnRows(world, data, own, stranger);
  expect(meta).toEqual({ total: data.length, page: 1, limit: 10, totalPages: 1 });
};

/** The page of a case, in whichever room: the one it was sent to has seen it from then on. */
export const getsCase: Example<typeof getOperatorCase> = async (world, ask) => {
  const id = await world.case("assigned");
  const { data } = await ask({ params: { id } });
  expect(data).toMatchObject({
    id,
    title: world.word,
    assignees: [{ id: world.own.conciergeId, isPrimary: true }],
    customer: { name: `${world.word} 花子` },
  });
  const seen = await world.row(
    `SELECT c.partner_seen_at IS NOT NULL AS "byStore", a.seen_at IS NOT NULL AS "byConcierge"
     FROM cases c JOIN case_assignments a ON a.case_id = c.id WHERE c.id = $1`,
    [id],
  );
  expect(seen).toEqual({ byPartner: world.role === "partner", byConcierge: world.role === "concierge" });
};
