import type * as contract from "@magokoro/contract/concierges/endpoints";
import { tokyoDate } from "@magokoro/domain/date/tokyo-date";
import { buildConcierge } from "../../testing/builders";
import type { ExamplesOf } from "../example";
import type { World } from "../world";

const WEEK = [{ weekday: 1, from: "9", to: "１７：３０" }];
const FORM = {
  name: "佐藤 花",
  kana: "サトウ ハナ",
  phone: "090-1111-2222",
  birthDate: "昭和60年4月1日",
  employmentType: "part_time" as const,
  skills: ["調理", "調理", "掃除"],
  workingHours: WEEK,
};
const mailOf = (world: World) => `hana-${world.own.partnerId}@example.jp`;

async function expectKept(world: World, id: number, action: "create" | "update"): Promise<void> {
  const sql = `SELECT partner_id, kana, phone, birth_date::text, skills, working_hours FROM concierges WHERE id = $1`;
  expect(await world.row(sql, [id])).toEqual({
    partner_id: world.own.partnerId,
    kana: "さとう はな",
    phone: "+819011112222",
    birth_date: "1985-04-01",
    skills: ["調理", "掃除"],
    working_hours: [{ weekday: 1, from: "09:00", to: "17:30" }],
  });
  expect(await world.auditOf("concierge", id)).toMatchObject([
    { action: `concierge.${action}`, actorId: world.me.id },
  ]);
}

export const conciergeExamples: ExamplesOf<typeof contract> = {
  async findConcierges(world, ask) {
    await world.report("submitted", { fee: 10_000, transport: 500 });
    await world.report("returned", { fee: 10_000 });
    await world.stranger();
    const { data, meta } = await ask({ query: {} });
    expect(data).toMatchObject([
      { id: world.own.conciergeId, visits: 1, pay: 6_500, lateReports: 0, account: "none" },
    ]);
    expect(meta.total).toBe(1);
  },

  async getConcierge(world, ask) {
    const { conciergeId } = world.own;
    await world.report("approved", { fee: 10_000 });
    await world.rows("UPDATE concierges SET notes = '朝が得意' WHERE id = $1", [conciergeId]);
    const { data } = await ask({ params: { id: conciergeId } });
    expect(data).toMatchObject({ id: conciergeId, notes: "朝が得意", can: ["edit", "deactivate"] });
    expect(data.months).toHaveLength(12);
    expect(data.months.at(-1)).toMatchObject({ visits: 1, pay: 6_000 });
  },

  async createConcierge(world, ask) {
    const { data } = await ask({ body: { ...FORM, email: mailOf(world) } });
    expect(data).toMatchObject({ name: "佐藤 花", phone: "090-1111-2222", account: "none", version: 1 });
    await expectKept(world, data.id, "create");
  },

  async updateConcierge(world, ask) {
    const id = world.own.conciergeId;
    const { data } = await ask({ params: { id }, body: { ...FORM, email: mailOf(world), version: 1 } });
    expect(data).toMatchObject({ id, version: 2 });
    await expectKept(world, id, "update");
  },

  async findConciergeSkills(world, ask) {
    await world.rows("UPDATE concierges SET skills = ARRAY[$2] WHERE id = $1", [
      world.own.conciergeId,
      world.word,
    ]);
    const { conciergeId } = await world.stranger();
    await world.rows("UPDATE concierges SET skills = '{よその店の技}' WHERE id = $1", [conciergeId]);
    const { data } = await ask();
    expect(data).toContain(world.word);
    expect(data).not.toContain("よその店の技");
  },

  async findFormerConcierges(world, ask) {
    const { id } = await world.report("approved", { fee: 10_000 });
    const { partnerId } = await world.stranger();
    const leaver = await buildConcierge(world.api.owner, partnerId, { name: "新しい姓" });
    // Approved reports are written by nobody any more, but for this test.
    await world.rows("ALTER TABLE reports DISABLE TRIGGER USER");
    await world.rows("UPDATE reports SET reporter_id = $2, primary_concierge_id = $2 WHERE id = $1", [
      id,
      leaver,
    ]);
    await world.rows("ALTER TABLE reports ENABLE TRIGGER USER");
    await world.rows("INSERT INTO former_concierges VALUES ($1, $2, '旧い姓', 'ふるいせい', '2026-04-01')", [
      world.own.partnerId,
      leaver,
    ]);
    const { data } = await ask({ query: {} });
    expect(data).toEqual([
      {
        conciergeId: leaver,
        name: "旧い姓",
        kana: "ふるいせい",
        leftOn: "2026-04-01",
        visits: 1,
        pay: 6_000,
      },
    ]);
  },

  async findConciergesOfDay(world, ask) {
    const caseId = await world.case("assigned");
    await world.case("assigned", {}, await world.stranger());
    const { data } = await ask({ query: { date: tokyoDate(new Date()) } });
    expect(data).toMatchObject([
      { id: world.own.conciergeId, hours: null, fit: null, visits: [{ caseId, title: world.word }] },
    ]);
  },

  async findColleagues(world, ask) {
    const colleague = await buildConcierge(world.api.owner, world.own.partnerId);
    const stranger = await world.stranger();
    const { data } = await ask();
    const ids = data.map(({ id }) => id);
    expect(ids.sort((one, other) => one - other)).toEqual([world.own.conciergeId, colleague]);
    expect(ids).not.toContain(stranger.conciergeId);
  },

  async findStoreConcierges(world, ask) {
    const stranger = await world.stranger();
    const { data } = await ask({ query: { partnerId: String(world.own.partnerId) } });
    const ids = data.map(({ id }) => id);
    expect([ids.includes(world.own.conciergeId), ids.includes(stranger.conciergeId)]).toEqual([true, false]);
  },
};
