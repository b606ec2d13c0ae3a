import type * as contract from "@magokoro/contract/partners/endpoints";
import { addDays, tokyoDate } from "@magokoro/domain/date/tokyo-date";
import type { ExamplesOf } from "../example";
import type { World } from "../world";

const FORM = {
  name: "まごころ横浜",
  representative: "横浜 花子",
  representativeKana: "ヨコハマ ハナコ",
  phone: "０４５-123-4567",
  email: "yokohama@example.jp",
  prefecture: "神奈川県" as const,
  city: "横浜市青葉区",
  addressLine: "美しが丘1-2",
  openHours: [{ weekday: 1, from: "09:00", to: "17:00" }],
  invoiceNumber: "T7000012050002",
};
const tomorrow = () => addDays(tokyoDate(new Date()), 1);

const serviceOf = async (world: World): Promise<number> => {
  const { id } = await world.row(
    `INSERT INTO services (name, kana, service_type_id, support_type_id, base_price, minutes)
     SELECT $1, 'さーびす', t.id, u.id, 3000, 60 FROM service_types t, support_types u ORDER BY t.id, u.id LIMIT 1
     RETURNING id`,
    [world.word],
  );
  return Number(id);
};

const ratesOf = (world: World, partnerId: number) =>
  world.rows(
    `SELECT valid_from::text AS "from", primary_rate_bp AS "primary", performer_rate_bp AS performer, created_by AS "by"
     FROM partner_rates WHERE partner_id = $1 ORDER BY valid_from`,
    [partnerId],
  );

const makeRate = async (world: World, partnerId: number, validFrom: string): Promise<number> => {
  const { id } = await world.row(
    `INSERT INTO partner_rates (partner_id, valid_from, primary_rate_bp, performer_rate_bp)
     VALUES ($1, $2, 1000, 5000) RETURNING id`,
    [partnerId, validFrom],
  );
  return Number(id);
};

const nameStore = (world: World, partnerId: number) =>
  world.rows("UPDATE partners SET name = $2 WHERE id = $1", [partnerId, `${world.word}店`]);

export const partnerExamples: ExamplesOf<typeof contract> = {
  async findPartners(world, ask) {
    const { partnerId } = world.own;
    await nameStore(world, partnerId);
    await world.case("assigned");
    const { data, meta } = await ask({ query: { search: world.word, status: "active" } });
    expect(data).toMatchObject([{ id: partnerId, concierges: 1, openCases: 1, phone: "03-1234-5678" }]);
    expect(meta.total).toBe(1);
  },

  async getPartner(world, ask) {
    const { partnerId } = world.own;
    const rateId = await makeRate(world, partnerId, "2020-01-01");
    const { data } = await ask({ params: { id: partnerId } });
    expect(data).toMatchObject({
      id: partnerId,
      serviceAreas: [{ prefecture: "東京都", city: null }],
      rates: [{ id: rateId, isInForce: true, canTakeBack: false }],
      can: ["edit", "add_rate"],
    });
  },

  async createPartner(world, ask) {
    const serviceId = await serviceOf(world);
    const { data } = await ask({
      body: {
        ...FORM,
        name: `${world.word}店`,
        contractFrom: "令和8年4月1日",
        primaryRateBp: "12.5 %",
        performerRateBp: "５０",
        services: [{ serviceId, price: "3,500円" }],
        serviceAreas: [{ prefecture: "神奈川県", city: "横浜市" }],
      },
    });
    expect(data).toMatchObject({
      name: `${world.word}店`,
      location: { precision: "city" },
      status: "active",
    });
    expect(data.code).toMatch(/^P\d{4,}$/);
    expect(
      await world.row(
        `SELECT phone, representative_kana AS kana, contract_from::text AS "from" FROM partners WHERE id = $1`,
        [data.id],
      ),
    ).toEqual({ phone: "+81451234567", kana: "よこはま はなこ", from: "2026-04-01" });
    expect(await ratesOf(world, data.id)).toEqual([
      { from: "2026-04-01", primary: 1250, performer: 5000, by: world.me.id },
    ]);
    expect(
      await world.rows(
        `SELECT service_id AS "serviceId", price FROM partner_services WHERE partner_id = $1`,
        [data.id],
      ),
    ).toEqual([{ serviceId, price: 3500 }]);
    expect(await world.auditOf("partner", data.id)).toMatchObject([
      { action: "partner.create", actorId: world.me.id, after: { primaryRateBp: 1250 } },
    ]);
  },

  async updatePartner(world, ask) {
    const { partnerId: id } = world.own;
    const { data } = await ask({
      params: { id },
      body: {
        version: 1,
        contractTo: "2027-03-31",
        serviceAreas: [{ prefecture: "東京都", city: "府中市" }],
      },
    });
    expect(data).toMatchObject({ contractTo: "2027-03-31", version: 2 });
    expect(
      await world.rows("SELECT prefecture, city FROM partner_service_areas WHERE partner_id = $1", [id]),
    ).toEqual([{ prefecture: "東京都", city: "府中市" }]);
    expect(await world.auditOf("partner", id)).toMatchObject([
      { action: "partner.update", before: { contractTo: null }, after: { contractTo: "2027-03-31" } },
    ]);
  },

  async addPartnerRate(world, ask) {
    const { partnerId: id } = world.own;
    const validFrom = tomorrow();
    const { data } = await ask({
      params: { id },
      body: { validFrom, primaryRateBp: "8", performerRateBp: "55" },
    });
    expect(data.rates).toMatchObject([{ validFrom, isInForce: false, canTakeBack: true }]);
    expect(await ratesOf(world, id)).toEqual([
      { from: validFrom, primary: 800, performer: 5500, by: world.me.id },
    ]);
    expect(await world.auditOf("partner", id)).toMatchObject([{ action: "partner.add_rate" }]);
  },

  async takeBackPartnerRate(world, ask) {
    const { partnerId } = world.own;
    const id = await makeRate(world, partnerId, tomorrow());
    const { data } = await ask({ params: { id } });
    expect(data).toMatchObject({ id: partnerId, rates: [] });
    expect(await ratesOf(world, partnerId)).toEqual([]);
    expect(await world.auditOf("partner", partnerId)).toMatchObject([
      { action: "partner.take_back_rate", before: { primaryRateBp: 1000 } },
    ]);
  },

  async pickPartners(world, ask) {
    const { partnerId } = world.own;
    await nameStore(world, partnerId);
    const other = await world.stranger();
    await nameStore(world, other.partnerId);
    await world.rows("UPDATE partners SET status = 'inactive' WHERE id = $1", [other.partnerId]);
    const { data } = await ask({ query: { search: world.word } });
    expect(data).toMatchObject([{ id: partnerId, name: `${world.word}店`, note: "東京都世田谷区" }]);
  },

  async getOwnPartner(world, ask) {
    const { partnerId } = world.own;
    const rateId = await makeRate(world, partnerId, "2020-01-01");
    await makeRate(world, (await world.stranger()).partnerId, "2020-01-01");
    const { data } = await ask();
    expect(data).toMatchObject({ id: partnerId, can: ["edit"] });
    expect(data.rates.map(({ id }) => id)).toEqual([rateId]);
  },

  async updateOwnPartner(world, ask) {
    const { partnerId } = world.own;
    const serviceId = await serviceOf(world);
    const { data } = await ask({
      body: { version: 1, replyHours: "6", nightName: "夜間 当番", services: [{ serviceId, price: "" }] },
    });
    expect(data).toMatchObject({ id: partnerId, replyHours: 6, version: 2 });
    expect(
      await world.row(
        `SELECT p.reply_hours AS hours, p.night_name AS night, o.price FROM partners p
         JOIN partner_services o ON o.partner_id = p.id WHERE p.id = $1`,
        [partnerId],
      ),
    ).toEqual({ hours: 6, night: "夜間 当番", price: null });
    expect(await world.auditOf("partner", partnerId)).toMatchObject([
      { action: "partner.update", actorId: world.me.id, after: { replyHours: 6 } },
    ]);
  },
};
