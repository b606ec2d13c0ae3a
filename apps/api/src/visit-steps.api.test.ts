import { createFixedClock } from "./platform/clock/clock";
import { buildCase, buildConcierge, buildCustomer, buildPartner, buildUser } from "./testing/builders";
import { startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient, type TestAnswer } from "./testing/test-client";

const START = new Date("2026-12-01T01:00:00Z");
const ROUNDS = 12;

interface Shown {
  id: number;
  version: number;
  status: string;
  startedAt: string | null;
  finishedAt: string | null;
  undoMs: number;
  can: string[];
}

/* The steps at the door: a slip of the thumb is undone, and nothing else moves a visit back. */
describe("the steps of a visit", () => {
  const clock = createFixedClock(START);
  let api: TestApi;
  let operator: TestClient;
  let partner: TestClient;
  let concierge: TestClient;
  let stranger: TestClient;
  let values: Record<string, unknown> & { created_by: number; customer_id: number };

  beforeAll(async () => {
    api = await startTestApi({ clock, environment: { USER_REQUESTS_PER_MINUTE: "100000" } });
    const partnerId = await buildPartner(api.owner);
    const conciergeId = await buildConcierge(api.owner, partnerId);
    const operatorUser = await buildUser(api.owner, "operator");
    const partnerUser = await buildUser(api.owner, "partner", { partnerId });
    const helper = await buildUser(api.owner, "concierge", { partnerId, conciergeId });
    const colleague = await buildUser(api.owner, "concierge", { partnerId });
    operator = await TestClient.signedIn(api, "operator", operatorUser);
    partner = await TestClient.signedIn(api, "partner", partnerUser);
    concierge = await TestClient.signedIn(api, "concierge", helper);
    stranger = await TestClient.signedIn(api, "concierge", colleague);
    values = {
      created_by: operatorUser.id,
      customer_id: await buildCustomer(api.owner, { partner_id: partnerId }),
      partner_id: partnerId,
      status: "assigned",
      assignee_ids: [conciergeId],
      primary_concierge_id: conciergeId,
    };
  });
  afterAll(() => api.stop());
  beforeEach(() => clock.moveTo(START));

  const shown = ({ data }: TestAnswer) => data as unknown as Shown;
  const path = (id: number, step: string) => `/api/concierge/cases/${id}/${step}`;
  const read = async (id: number) => shown(await concierge.get(`/api/concierge/cases/${id}`));

  async function started(): Promise<Shown> {
    const id = await buildCase(api.owner, values);
    return shown(await concierge.post(path(id, "start"), { version: 1 }));
  }
  async function finished(): Promise<Shown> {
    const { id, version } = await started();
    return shown(await concierge.post(path(id, "finish"), { version }));
  }
  async function actionsOf(id: number): Promise<string[]> {
    const { rows } = await api.owner.query<{ line: string }>(
      "SELECT action || ' ' || from_status || ' ' || to_status AS line FROM case_history WHERE case_id = $1 ORDER BY id",
      [id],
    );
    return rows.map(({ line }) => line);
  }

  it("are each taken once, however often the same screen is tapped 350 ms apart", async () => {
    const id = await buildCase(api.owner, values);
    const twice = async (step: string, version: number) => {
      const first = concierge.post(path(id, step), { version });
      await new Promise((resolve) => setTimeout(resolve, 350));
      return Promise.all([first, concierge.post(path(id, step), { version })]);
    };
    const [start, startAgain] = await twice("start", 1);
    expect([start.status, startAgain.status]).toEqual([200, 409]);
    expect(startAgain.error.details).toMatchObject({ reason: "version", current: { status: "in_progress" } });
    const [finish, finishAgain] = await twice("finish", shown(start).version);
    expect([finish.status, finishAgain.status]).toEqual([200, 409]);
    expect(await actionsOf(id)).toEqual(["start assigned in_progress", "finish in_progress completed"]);
  });

  it("are taken back by the concierge within ten seconds, finish first, then start", async () => {
    const finish = await finished();
    expect(finish).toMatchObject({ undoMs: 10_000, can: expect.arrayContaining(["put_back"]) });
    clock.advance(4_000);
    expect(await read(finish.id)).toMatchObject({ undoMs: 6_000 });
    const again = shown(await concierge.post(path(finish.id, "put-back"), { version: finish.version }));
    expect(again).toMatchObject({ status: "in_progress", finishedAt: null, undoMs: 6_000 });
    expect(again.startedAt).not.toBeNull();
    const before = shown(await concierge.post(path(finish.id, "put-back"), { version: again.version }));
    expect(before).toMatchObject({ status: "assigned", startedAt: null, finishedAt: null, undoMs: 0 });
    expect(await actionsOf(finish.id)).toEqual([
      "start assigned in_progress",
      "finish in_progress completed",
      "put_back completed in_progress",
      "put_back in_progress assigned",
    ]);
    const { rows } = await api.owner.query(
      "SELECT count(*)::int AS lines FROM audit_logs WHERE action = 'case.put_back' AND object_id = $1",
      [finish.id],
    );
    expect(rows).toEqual([{ lines: 2 }]);
  });

  it("stay after the ten seconds and five for the way, with a word about whom to ask", async () => {
    const inTime = await finished();
    clock.advance(15_000);
    expect((await concierge.post(path(inTime.id, "put-back"), { version: inTime.version })).status).toBe(200);

    const late = await finished();
    clock.advance(15_001);
    expect(await read(late.id)).toMatchObject({ undoMs: 0, can: expect.not.arrayContaining(["put_back"]) });
    const refused = await concierge.post(path(late.id, "put-back"), { version: late.version });
    expect(refused).toMatchObject({
      status: 409,
      error: {
        message: "完了から時間が過ぎたため、ご自身では元に戻せません。店舗に取り消しを依頼してください。",
      },
    });
    expect(await read(late.id)).toMatchObject({ status: "completed" });
  });

  it("are no business of a colleague who is not assigned", async () => {
    const { id, version } = await finished();
    expect((await stranger.post(path(id, "put-back"), { version })).status).toBe(404);
    expect(await read(id)).toMatchObject({ status: "completed" });
  });

  it("are put back by the store at any time, until a report was filed", async () => {
    const { id } = await finished();
    const reportPath = path(id, "report");
    const draft = await concierge.put(`${reportPath}/draft`, { conversation: "書きかけ" });
    clock.advance(600_000);
    const seen = shown(await partner.get(`/api/partner/cases/${id}`));
    expect(seen).toMatchObject({ undoMs: 0, can: expect.arrayContaining(["put_back"]) });
    const back = await partner.post(`/api/partner/cases/${id}/put-back`, { version: seen.version });
    expect(back).toMatchObject({
      status: 200,
      data: {
        status: "in_progress",
        finishedAt: null,
        history: expect.arrayContaining([
          expect.objectContaining({
            actionLabel: "対応完了の取り消し",
            fromLabel: "報告待ち",
            toLabel: "対応中",
          }),
        ]),
      },
    });
    const finish = await concierge.post(path(id, "finish"), { version: shown(back).version });
    expect(finish.status).toBe(200);

    const report = await concierge.post(reportPath, {
      conversation: "お元気でした。",
      version: (draft.data as { version: number }).version,
    });
    expect(report.status).toBe(201);
    const filed = report.data as { id: number; version: number };
    await partner.post(`/api/partner/reports/${filed.id}/return`, {
      version: filed.version,
      comment: "料金を入れてください。",
    });
    const returned = shown(await partner.get(`/api/partner/cases/${id}`));
    expect(returned).toMatchObject({ status: "completed", can: expect.not.arrayContaining(["put_back"]) });
    for (const [client, room] of [
      [partner, "partner"],
      [concierge, "concierge"],
    ] as const) {
      const refused = await client.post(`/api/${room}/cases/${id}/put-back`, { version: returned.version });
      expect([room, refused.status]).toEqual([room, 409]);
    }
  });

  it("go one way when finish and put back, or cancel and start, arrive together", async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const visit = await started();
      const { version } = visit;
      const pair = await Promise.all([
        concierge.post(path(visit.id, "finish"), { version }),
        partner.post(`/api/partner/cases/${visit.id}/put-back`, { version }),
      ]);
      expect(pair.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(await actionsOf(visit.id)).toHaveLength(2);

      const id = await buildCase(api.owner, values);
      const others = await Promise.all([
        concierge.post(path(id, "start"), { version: 1 }),
        operator.post(`/api/operator/cases/${id}/cancel`, { version: 1, reason: "ご都合" }),
      ]);
      // Who comes after the cancellation no longer sees the case.
      const [start, cancel] = others.map(({ status }) => status);
      expect([
        [200, 409],
        [404, 200],
        [409, 200],
      ]).toContainEqual([start, cancel]);
      expect(await actionsOf(id)).toHaveLength(1);
    }
  });

  it("never leave a filed report on a visit that was taken back meanwhile", async () => {
    const endings = new Set<string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id, version } = await finished();
      const submit = () => concierge.post(path(id, "report"), { conversation: "お元気でした。" });
      const undo = () => concierge.post(path(id, "put-back"), { version });
      const [first, second] = round % 2 === 0 ? [submit, undo] : [undo, submit];
      const answers = await Promise.all([first(), second()]);
      expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 409)).toHaveLength(1);
      const { rows } = await api.owner.query<{ ending: string }>(
        `SELECT c.status || ' ' || coalesce(r.status, 'none') AS ending
         FROM cases c LEFT JOIN reports r ON r.case_id = c.id WHERE c.id = $1`,
        [id],
      );
      endings.add(rows[0]?.ending ?? "");
    }
    for (const ending of endings) expect(["reported submitted", "in_progress none"]).toContain(ending);
  });
});
