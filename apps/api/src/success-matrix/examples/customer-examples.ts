import type * as contract from "@magokoro/contract/customers/endpoints";
import type { ExamplesOf } from "../example";
import { expectOwnRows } from "../expect-own-rows";
import type { World } from "../world";

const FORM = {
  familyName: "高橋",
  givenName: "ヨシ",
  familyNameKana: "タカハシ",
  givenNameKana: "よし",
  prefecture: "東京都" as const,
  city: "世田谷区",
  addressLine: "桜丘1-2-3",
  homePhone: "03-1234-5678",
  hobbies: "俳句",
  contacts: [{ name: "高橋 進", relationship: "長男", phone: "090-1234-5678" }],
  allowDuplicate: true,
};

/** What a registration or a change has left behind, whoever made it. */
async function expectKept(world: World, id: number, action: "create" | "update"): Promise<void> {
  expect(
    await world.row(
      `SELECT family_name, family_name_kana, home_phone, hobbies, partner_id FROM customers WHERE id = $1`,
      [id],
    ),
  ).toEqual({
    family_name: "高橋",
    family_name_kana: "たかはし",
    home_phone: "+81312345678",
    hobbies: "俳句",
    partner_id: world.own.partnerId,
  });
  expect(await world.rows("SELECT name, phone FROM customer_contacts WHERE customer_id = $1", [id])).toEqual([
    { name: "高橋 進", phone: "+819012345678" },
  ]);
  expect(await world.auditOf("customer", id)).toMatchObject([
    { action: `customer.${action}`, actorId: world.me.id, after: { familyName: "高橋" } },
  ]);
}

async function expectMemo(world: World, id: number, memo: string): Promise<void> {
  const sql = "SELECT call_center_memo AS memo FROM customer_office_notes WHERE customer_id = $1";
  expect(await world.row(sql, [id])).toEqual({ memo });
}

export const customerExamples: ExamplesOf<typeof contract> = {
  async findCustomers(world, ask) {
    const own = await world.customer();
    const stranger = await world.customer({}, await world.stranger());
    const { data, meta } = await ask({ query: { search: world.word } });
    expectOwnRows(world, data, own, stranger);
    expect(meta).toMatchObject({ total: data.length, isTotalExact: true, page: 1, limit: 20, totalPages: 1 });
  },

  async getCustomer(world, ask) {
    const id = await world.customer({ notes: "階段が急", call_center_memo: "折り返し希望" });
    const { data } = await ask({ params: { id } });
    expect(data).toMatchObject({
      id,
      familyName: world.word,
      notes: "階段が急",
      callCenterMemo: world.isOffice ? "折り返し希望" : null,
    });
    expect(await world.auditOf("customer", id)).toMatchObject([
      { action: "customer.view", actorId: world.me.id },
    ]);
  },

  async findDuplicates(world, ask) {
    const phone = { home_phone: "+81398765432" };
    const own = await world.customer(phone);
    const stranger = await world.customer(phone, await world.stranger());
    const { data } = await ask({ query: { homePhone: "０３−９８７６−５４３２" } });
    expectOwnRows(world, data, own, stranger);
    expect(data.find(({ id }) => id === own)).toMatchObject({ reasons: ["phone"] });
  },

  createCustomer: {
    async operator(world, ask) {
      const { data } = await ask({
        body: { ...FORM, callCenterMemo: "折り返し希望", partnerId: world.own.partnerId },
      });
      expect(data).toMatchObject({ familyName: "高橋", callCenterMemo: "折り返し希望" });
      await expectKept(world, data.id, "create");
      await expectMemo(world, data.id, "折り返し希望");
    },

    async partner(world, ask) {
      const { data } = await ask({ body: FORM });
      expect(data).toMatchObject({ familyName: "高橋", partner: { id: world.own.partnerId } });
      await expectKept(world, data.id, "create");
    },
  },

  updateCustomer: {
    async operator(world, ask) {
      const id = await world.customer({ call_center_memo: "古いメモ" });
      const { data } = await ask({
        params: { id },
        body: { ...FORM, callCenterMemo: "新しいメモ", partnerId: world.own.partnerId, version: 1 },
      });
      expect(data).toMatchObject({ id, callCenterMemo: "新しいメモ", version: 2 });
      await expectMemo(world, id, "新しいメモ");
      await expectKept(world, id, "update");
    },

    async partner(world, ask) {
      const id = await world.customer({ call_center_memo: "店舗には見えないメモ" });
      const { data } = await ask({ params: { id }, body: { ...FORM, version: 1 } });
      expect(data).toMatchObject({ id, callCenterMemo: null, version: 2 });
      await expectKept(world, id, "update");
      await expectMemo(world, id, "店舗には見えないメモ");
    },
  },

  async getCareCustomer(world, ask) {
    const caseId = await world.case("assigned");
    const { id } = await world.row("SELECT customer_id AS id FROM cases WHERE id = $1", [caseId]);
    const { data } = await ask({ params: { id: Number(id) } });
    expect(data).toMatchObject({ id, familyName: world.word });
    expect(await world.auditOf("customer", Number(id))).toMatchObject([
      { action: "customer.view", actorId: world.me.id },
    ]);
  },
};
