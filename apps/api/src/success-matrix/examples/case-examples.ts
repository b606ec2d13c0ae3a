import type * as contract from "@magokoro/contract/cases/endpoints";
import type { ExamplesOf } from "../example";
import { expectMoved } from "../expect-moved";
import { expectOwnRows } from "../expect-own-rows";
import { expectSent } from "../expect-sent";

export const caseExamples: ExamplesOf<typeof contract> = {
  async findCases(world, ask) {
    const own = await world.case("assigned");
    const stranger = await world.case("assigned", {}, await world.stranger());
    const { data, meta } = await ask({ query: { search: world.word, sort: "visitStart", limit: "10" } });
    expectOwnRows(world, data, own, stranger);
    expect(meta).toMatchObject({ total: data.length, isTotalExact: true, page: 1, limit: 10, totalPages: 1 });
  },

  async getCase(world, ask) {
    const id = await world.case("assigned");
    const { data } = await ask({ params: { id } });
    expect(data).toMatchObject({
      id,
      title: world.word,
      assignees: [{ id: world.own.conciergeId, isPrimary: true }],
      customer: { name: `${world.word} 花子` },
    });
    const seen = await world.row(
      `SELECT c.partner_seen_at IS NOT NULL AS "byPartner", a.seen_at IS NOT NULL AS "byConcierge"
       FROM cases c JOIN case_assignments a ON a.case_id = c.id WHERE c.id = $1`,
      [id],
    );
    expect(seen).toEqual({ byPartner: world.role === "partner", byConcierge: world.role === "concierge" });
  },

  createCase: {
    async operator(world, ask) {
      const { data } = await ask({
        body: {
          action: "submit",
          partnerId: world.own.partnerId,
          customerId: await world.customer(),
          kind: "emergency_visit",
          kindDetail: { intervention: "玄関で転倒", urgency: "today" },
          title: world.word,
          requestDetail: "至急の確認",
        },
      });
      expect(data).toMatchObject({ status: "confirmed", caseNumber: expect.stringMatching(/^\d{8}-\d{4}$/) });
      await expectMoved(world, data.id, { action: "submit", from: null, to: "confirmed" });
      await expectSent(world, data.id);
    },

    async partner(world, ask) {
      const customerId = await world.customer();
      const body = { action: "submit", customerId, title: world.word, requestDetail: "庭の草取り" } as const;
      const { data } = await ask({ body });
      expect(data).toMatchObject({ status: "assigned", partner: { id: world.own.partnerId } });
      await expectMoved(world, data.id, { action: "submit", from: null, to: "assigned" });
      expect(await world.mailsOf(data.id)).toEqual([]);
    },
  },

  async updateCase(world, ask) {
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
  },

  async deleteDraft(world, ask) {
    const id = await world.case("draft");
    await ask({ params: { id } });
    expect(await world.rows("SELECT id FROM cases WHERE id = $1", [id])).toEqual([]);
    expect(await world.auditOf("case", id)).toMatchObject([
      { action: "case.delete_draft", actorId: world.me.id, before: { title: world.word } },
    ]);
  },

  async addLogEntry(world, ask) {
    const id = await world.case("assigned");
    const { data } = await ask({ params: { id }, body: { body: "鍵は隣家に預けてある。" } });
    expect(data.preVisitLog).toMatchObject([{ body: "鍵は隣家に預けてある。" }]);
    expect(
      await world.rows(`SELECT author_id AS "by", body FROM case_log_entries WHERE case_id = $1`, [id]),
    ).toEqual([{ by: world.me.id, body: "鍵は隣家に預けてある。" }]);
  },

  async findPartnerCandidates(world, ask) {
    const id = await world.case("pending");
    const farAway = await world.stranger();
    await world.rows("UPDATE partner_service_areas SET prefecture = '北海道' WHERE partner_id = $1", [
      farAway.partnerId,
    ]);
    // The other worlds' stores cover Tokyo, and of very many equally near ones only some are offered.
    await world.rows("UPDATE partner_service_areas SET prefecture = '沖縄県' WHERE partner_id = $1", [
      world.own.partnerId,
    ]);
    await world.rows(
      `UPDATE customers SET prefecture = '沖縄県', city = '那覇市'
       WHERE id = (SELECT customer_id FROM cases WHERE id = $1)`,
      [id],
    );
    const { data } = await ask({ params: { id } });
    expect(data).toContainEqual(
      expect.objectContaining({ id: world.own.partnerId, concierges: 1, openCases: 0, hasDeclined: false }),
    );
    expect(data.map((partner) => partner.id)).not.toContain(farAway.partnerId);
  },
};
