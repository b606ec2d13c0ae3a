import { MASTERS } from "@magokoro/contract/masters/all-masters";
import type { MasterRow } from "@magokoro/contract/masters/any-master";
import { createRedisCache } from "../../platform/cache/redis-cache";
import { connectRedis } from "../../platform/redis/connect-redis";
import { buildMasterRow } from "../../testing/build-master-row";
import { buildCase, buildCustomer, buildUser } from "../../testing/builders";
import { expectRefusal } from "../../testing/expect-refusal";
import { startTestApi, type TestApi } from "../../testing/start-test-api";
import { TestClient } from "../../testing/test-client";

const PATH = "/api/admin/support-types";
const CHOICES = "/api/operator/master-choices";

let words = 0;
const word = () => `種別${(words += 1)}`;
const code = () => `KIND_${(words += 1)}`;

describe("a register of headquarters", () => {
  let api: TestApi;
  let admin: TestClient;
  let colleague: TestClient;
  let operator: TestClient;
  let operatorId: number;
  beforeAll(async () => {
    api = await startTestApi();
    admin = await TestClient.signedIn(api, "admin", await buildUser(api.owner, "admin"));
    colleague = await TestClient.signedIn(api, "admin", await buildUser(api.owner, "admin"));
    const operatorUser = await buildUser(api.owner, "operator");
    operator = await TestClient.signedIn(api, "operator", operatorUser);
    operatorId = operatorUser.id;
  });
  afterAll(() => api.stop());

  const build = (values: object = {}) =>
    buildMasterRow(api, MASTERS.supportTypes, { name: word(), ...values });
  const rows = async () => (await admin.get(PATH)).data as MasterRow[];
  const ids = async () => (await rows()).map(({ id }) => id);
  const recorded = async (action: string) => {
    const { rows: lines } = await api.owner.query("SELECT 1 FROM audit_logs WHERE action = $1", [action]);
    return lines.length;
  };

  describe("is told on the field", () => {
    it.each([
      [{ name: undefined }, "name"],
      [{ name: "　" }, "name"],
      [{ name: "あ".repeat(41) }, "name"],
      [{ code: undefined }, "code"],
      [{ code: "見本" }, "code"],
      [{ status: "inactive" }, "status"],
      [{ displayOrder: 1 }, "displayOrder"],
    ])("of a new row like %j", async (wrong, field) => {
      const { details } = expectRefusal(
        await admin.post(PATH, { name: "見本", code: "SAMPLE", ...wrong }),
        "VALIDATION_ERROR",
      );
      expect(Object.keys(details ?? {})).toEqual([field]);
    });

    it("that another row has this name, an inactive one too", async () => {
      const name = word();
      await build({ name, status: "inactive" });
      const other = await build();
      const sentence = expect.stringContaining("すでに使われています。");
      for (const answer of [
        await admin.post(PATH, { name: ` ${name} `, code: code() }),
        await admin.put(`${PATH}/${other}`, { name, version: 1 }),
      ])
        expect(expectRefusal(answer, "VALIDATION_ERROR").details).toEqual({ name: sentence });
    });

    it("that another row has this code, however it is typed, and that a code is kept for good", async () => {
      const taken = code();
      const id = await build({ code: taken, status: "inactive" });
      const written = taken.toLowerCase().replace("kind", "ｋｉｎｄ");
      const again = await admin.post(PATH, { name: word(), code: written });
      expect(expectRefusal(again, "VALIDATION_ERROR").details).toEqual({
        code: "このコードは、ほかの項目（無効のものを含みます）ですでに使われています。",
      });
      const renamed = await admin.put(`${PATH}/${id}`, { code: code(), version: 1 });
      expect(Object.keys(expectRefusal(renamed, "VALIDATION_ERROR").details ?? {})).toEqual(["code"]);
    });

    it("when two add the same name at the same moment: one is there", async () => {
      const name = word();
      const answers = await Promise.all([
        admin.post(PATH, { name, code: code() }),
        colleague.post(PATH, { name, code: code() }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 400]);
      expect((await rows()).filter((row) => row.name === name)).toHaveLength(1);
    });
  });

  it("knows no row that is not there", async () => {
    for (const answer of [
      await admin.put(`${PATH}/999999`, { name: word(), version: 1 }),
      await admin.post(`${PATH}/999999/activate`, { version: 1 }),
      await admin.post(`${PATH}/999999/deactivate`, { version: 1 }),
    ])
      expectRefusal(answer, "NOT_FOUND");
  });

  it("answers the row as it is to whoever changes an older version, and keeps it", async () => {
    const id = await build();
    const theirs = word();
    await colleague.put(`${PATH}/${id}`, { name: theirs, version: 1 });
    const { details } = expectRefusal(
      await admin.put(`${PATH}/${id}`, { name: word(), version: 1 }),
      "CONFLICT",
    );
    expect(details).toMatchObject({ reason: "version", current: { id, name: theirs, version: 2 } });
    expectRefusal(await admin.post(`${PATH}/${id}/deactivate`, { version: 1 }), "CONFLICT");
    expect((await rows()).find((row) => row.id === id)).toMatchObject({ name: theirs, status: "active" });
  });

  it("is not changed again by what it is already", async () => {
    const id = await build();
    const first = await admin.post(`${PATH}/${id}/deactivate`, { version: 1 });
    const lines = await recorded("master.deactivate");
    const second = await admin.post(`${PATH}/${id}/deactivate`, { version: 1 });
    expect([second.status, second.data]).toEqual([200, first.data]);
    expect(await recorded("master.deactivate")).toBe(lines);
  });

  describe("in a new order", () => {
    beforeAll(async () => {
      for (let built = 0; built < 3; built += 1) await build();
    });

    const reversed = async () => {
      const seen = await ids();
      return { order: [...seen].reverse(), seen };
    };
    const rotated = ({ seen }: { seen: number[] }) => [...seen.slice(1), ...seen.slice(0, 1)];

    it("is that of one of two who asked at the same moment, and the other is shown it", async () => {
      const mine = await reversed();
      const theirs = { ...mine, order: rotated(mine) };
      const answers = await Promise.all([
        admin.post(`${PATH}/reorder`, mine),
        colleague.post(`${PATH}/reorder`, theirs),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const [won, lost] = answers[0].status === 200 ? answers : [answers[1], answers[0]];
      const { message, details } = expectRefusal(lost, "CONFLICT");
      expect(message).toContain("ほかの人が先に並び順を変更");
      expect(details).toEqual({ reason: "order", current: won.data });
      expect(await ids()).toEqual(answers[0].status === 200 ? mine.order : theirs.order);
    });

    it("is refused to whoever has not seen the newest row", async () => {
      const old = await reversed();
      const id = await build();
      const { details } = expectRefusal(await admin.post(`${PATH}/reorder`, old), "CONFLICT");
      expect(details).toEqual({ reason: "order", current: await rows() });
      expect((await ids()).at(-1)).toBe(id);
    });

    it("asked for twice is made once", async () => {
      const wanted = await reversed();
      const lines = await recorded("master.reorder");
      const [one, two] = await Promise.all([
        admin.post(`${PATH}/reorder`, wanted),
        admin.post(`${PATH}/reorder`, wanted),
      ]);
      expect([one.status, two.status, two.data]).toEqual([200, 200, one.data]);
      expect(await recorded("master.reorder")).toBe(lines + 1);
    });

    it("is no change of the rows: whoever edits one meanwhile is not in the way", async () => {
      const id = await build();
      const wanted = await reversed();
      const answers = await Promise.all([
        admin.post(`${PATH}/reorder`, wanted),
        colleague.put(`${PATH}/${id}`, { name: word(), version: 1 }),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect(await ids()).toEqual(wanted.order);
    });

    it.each([
      ["a row is left out", (seen: number[]) => seen.slice(1)],
      ["a row comes twice", (seen: number[]) => [...seen.slice(1), seen.at(-1)]],
      ["a row is no number", (seen: number[]) => ["x", ...seen.slice(1)]],
    ])("where %s is refused on the field", async (_what, spoil) => {
      const seen = await ids();
      const { details } = expectRefusal(
        await admin.post(`${PATH}/reorder`, { order: spoil(seen), seen }),
        "VALIDATION_ERROR",
      );
      expect(Object.keys(details ?? {})[0]).toMatch(/^order/);
    });
  });

  it("is offered by the forms as it is now, in its order, as soon as it has changed", async () => {
    const offered = async () =>
      ((await operator.get(CHOICES)).data as { supportTypes: { name: string }[] }).supportTypes.map(
        ({ name }) => name,
      );
    const first = word();
    await offered();
    const { data } = await admin.post(PATH, { name: first, code: code() });
    const { id } = data as MasterRow;
    expect((await offered()).at(-1)).toBe(first);
    const seen = await ids();
    await admin.post(`${PATH}/reorder`, { seen, order: [id, ...seen.slice(0, -1)] });
    expect((await offered())[0]).toBe(first);
    await admin.put(`${PATH}/${id}`, { name: `${first}改`, version: 1 });
    expect((await offered())[0]).toBe(`${first}改`);
    await admin.post(`${PATH}/${id}/deactivate`, { version: 2 });
    expect(await offered()).not.toContain(`${first}改`);
  });

  it("once inactive is chosen for no new case, and still named on an old one", async () => {
    const name = word();
    const id = await build({ name });
    const customerId = await buildCustomer(api.owner);
    const oldCase = await buildCase(api.owner, {
      created_by: operatorId,
      customer_id: customerId,
      support_type_id: id,
    });
    await admin.post(`${PATH}/${id}/deactivate`, { version: 1 });
    const filed = { action: "submit", customerId, title: "草取り", requestDetail: "庭", supportTypeId: id };
    const { details } = expectRefusal(await operator.post("/api/operator/cases", filed), "VALIDATION_ERROR");
    expect(details).toEqual({ supportTypeId: "このサポート種別は選べません。選び直してください。" });
    const { data } = await operator.get(`/api/operator/cases/${oldCase}`);
    expect(data).toMatchObject({ supportType: { id, name } });
  });

  it("is saved although the cache is out of reach", async () => {
    const failures: unknown[] = [];
    const redis = connectRedis({ url: "redis://127.0.0.1:1", isCluster: false, onFailure: () => undefined });
    const { services } = api.running;
    const known = services.cache;
    services.cache = createRedisCache(redis, (error) => failures.push(error));
    try {
      expect((await admin.post(PATH, { name: word(), code: code() })).status).toBe(201);
    } finally {
      services.cache = known;
      redis.disconnect();
    }
    expect(failures).toHaveLength(1);
  });

  it("stands in the audit log by the name of its row", async () => {
    const name = word();
    const id = await build({ name });
    await admin.post(`${PATH}/${id}/deactivate`, { version: 1 });
    const { data } = await admin.get(`/api/admin/audit-logs?objectType=supportType&objectId=${id}`);
    expect(data).toMatchObject([{ action: "master.deactivate", objectName: name }]);
  });
});
