import { INITIAL_PASSWORD_LENGTH } from "@magokoro/domain/password/initial-password";
import { buildConcierge, buildPartner, buildUser, type TestUser } from "./testing/builders";
import { newestMailTo, refreshWith, signInDevice, tryLogin } from "./testing/sign-in";
import { startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient } from "./testing/test-client";

jest.setTimeout(60_000);

describe("accounts", () => {
  let api: TestApi;
  let admin: TestUser;
  let client: TestClient;

  beforeAll(async () => {
    api = await startTestApi();
    admin = await buildUser(api.owner, "admin");
    client = await (await TestClient.signedIn(api, "admin", admin)).steppedUp();
  });
  afterAll(() => api.stop());

  let number = 0;
  const person = (values: Record<string, unknown> = {}) => ({
    userType: "operator",
    name: "佐藤 花子",
    nameKana: "サトウ ハナコ",
    email: `new${(number += 1)}@example.jp`,
    ...values,
  });
  const issue = (values: Record<string, unknown> = {}) => client.post("/api/admin/accounts", person(values));
  const act = (id: number, verb: string, version = 1, by = client) =>
    by.post(`/api/admin/accounts/${id}/${verb}`, { version });
  const fieldsOf = (details: unknown) => Object.keys(Object(details));

  it("are issued with a random first password that leaves by mail and opens nothing but its change", async () => {
    const { status, data, text } = await issue({ email: "Hanako@Example.JP" });
    expect(status).toBe(201);
    expect(data).toMatchObject({
      email: "hanako@example.jp",
      nameKana: "さとう はなこ",
      mustChangePassword: true,
    });
    const mail = await newestMailTo(api, "hanako@example.jp");
    const password = /初回パスワード：(\S+)/.exec(mail?.text ?? "")?.[1] ?? "";
    expect(password).toHaveLength(INITIAL_PASSWORD_LENGTH);
    expect(text).not.toContain(password);
    const device = await signInDevice(api, "hanako@example.jp", { password });
    expect(device.nextStep).toBe("change_password");
    const { rows } = await api.owner.query<{ row: string }>(
      "SELECT to_jsonb(m)::text AS row FROM mails m UNION ALL SELECT to_jsonb(l)::text FROM audit_logs l",
    );
    expect(rows.filter(({ row }) => row.includes(password))).toEqual([]);
    await issue();
    expect(new Set([password, "x"]).size).toBe(2);
  });

  it("say what is missing, what does not belong together and what is taken, each on its field", async () => {
    const empty = await client.post("/api/admin/accounts", {});
    expect(fieldsOf(empty.error.details)).toEqual(["userType", "name", "nameKana", "email"]);
    const partnerId = await buildPartner(api.owner);
    for (const [values, field] of [
      [{ userType: "partner" }, "partnerId"],
      [{ userType: "operator", partnerId }, "partnerId"],
      [{ userType: "partner", partnerId: 999_999 }, "partnerId"],
      [{ userType: "partner", partnerId, conciergeId: 1 }, "conciergeId"],
      [{ userType: "root" }, "userType"],
      [{ email: "no-mail" }, "email"],
      [{ email: admin.email.toUpperCase() }, "email"],
      [{ nameKana: "佐藤" }, "nameKana"],
    ] as const) {
      const { status, error } = await issue(values);
      expect([values, status, fieldsOf(error.details)]).toEqual([values, 400, [field]]);
    }
  });

  it("of a concierge stand for a record of the store, the chosen one or a new one", async () => {
    const partnerId = await buildPartner(api.owner);
    const [free, elsewhere] = [
      await buildConcierge(api.owner, partnerId),
      await buildConcierge(api.owner, await buildPartner(api.owner)),
    ];
    const choices = `/api/admin/account-concierges?partnerId=${partnerId}`;
    expect((await client.get(choices)).data).toMatchObject([{ id: free }]);
    const linked = await issue({ userType: "concierge", partnerId, conciergeId: free });
    expect(linked.data).toMatchObject({ concierge: { id: free }, partner: { id: partnerId } });
    expect((await client.get(choices)).data).toEqual([]);
    for (const conciergeId of [free, elsewhere])
      expect(
        fieldsOf((await issue({ userType: "concierge", partnerId, conciergeId })).error.details),
      ).toEqual(["conciergeId"]);
    const made = await issue({ userType: "concierge", partnerId });
    const { concierge } = made.data as { concierge: { id: number } };
    const { rows } = await api.owner.query("SELECT partner_id, name, kana FROM concierges WHERE id = $1", [
      concierge.id,
    ]);
    expect(rows).toEqual([{ partner_id: partnerId, name: "佐藤 花子", kana: "さとう はなこ" }]);
  });

  it("give twenty parallel issues of one address to one of them", async () => {
    const body = person();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => client.post("/api/admin/accounts", body)),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(19);
  });

  it("that are deactivated are out within a second, everywhere, and come back when activated", async () => {
    const user = await buildUser(api.owner, "operator");
    const device = await signInDevice(api, user.email);
    expect((await device.client.get("/api/auth/me")).status).toBe(200);
    expect((await act(user.id, "deactivate")).data).toMatchObject({ state: "disabled", version: 2 });
    expect((await device.client.get("/api/auth/me")).status).toBe(401);
    expect((await refreshWith(api, device.cookie)).status).toBe(401);
    expect((await tryLogin(api, user.email, { ip: "10.0.0.9" })).status).toBe(401);
    expect((await act(user.id, "deactivate", 2)).status).toBe(409);
    expect((await act(user.id, "activate", 2)).data).toMatchObject({ state: "active" });
    expect((await tryLogin(api, user.email)).status).toBe(200);
    expect((await device.client.get("/api/auth/me")).status).toBe(401);
  });

  it("are signed out by a change of type, store or address, and by nothing less", async () => {
    const user = await buildUser(api.owner, "admin");
    const device = await signInDevice(api, user.email);
    const base = { userType: "admin", name: "鈴木 一郎", nameKana: "すずき いちろう", email: user.email };
    const path = `/api/admin/accounts/${user.id}`;
    expect((await client.put(path, { ...base, version: 1 })).data).toMatchObject({
      name: "鈴木 一郎",
      version: 2,
    });
    expect((await device.client.get("/api/admin/accounts")).status).toBe(200);
    expect((await client.put(path, { ...base, userType: "operator", version: 2 })).status).toBe(200);
    expect((await device.client.get("/api/admin/accounts")).status).toBe(401);
    const again = await signInDevice(api, user.email);
    expect((await again.client.get("/api/admin/accounts")).status).toBe(403);

    const moved = `moved-${user.email}`;
    expect((await client.put(path, { ...base, userType: "operator", email: moved, version: 3 })).status).toBe(
      200,
    );
    expect((await again.client.get("/api/auth/me")).status).toBe(401);
    expect((await newestMailTo(api, user.email))?.text).toContain("メールアドレスが変更されました");
  });

  it("tell the second of two who edit at once, with the row as it is", async () => {
    const user = await buildUser(api.owner, "operator");
    const body = {
      userType: "operator",
      name: "先 着",
      nameKana: "せん ちゃく",
      email: user.email,
      version: 1,
    };
    expect((await client.put(`/api/admin/accounts/${user.id}`, body)).status).toBe(200);
    const late = await client.put(`/api/admin/accounts/${user.id}`, { ...body, name: "後 着" });
    expect(late).toMatchObject({
      status: 409,
      error: { details: { reason: "version", current: { name: "先 着", version: 2 } } },
    });
    expect((await act(user.id, "deactivate", 1)).status).toBe(409);
  });

  it("cannot be changed here by their owner, in any way", async () => {
    const own = await client.get(`/api/admin/accounts/${admin.id}`);
    const { version } = own.data as { version: number };
    expect(own.data).toMatchObject({ isSelf: true, can: [] });
    const verbs = ["deactivate", "activate", "unlock", "send-reset", "end-sessions", "reset-second-factor"];
    for (const verb of verbs)
      expect([verb, (await act(admin.id, verb, version)).status]).toEqual([verb, 403]);
    const body = { ...person({ userType: "operator" }), version };
    expect((await client.put(`/api/admin/accounts/${admin.id}`, body)).status).toBe(403);
  });

  it("that are not there answer 404, whatever is asked", async () => {
    expect((await client.get("/api/admin/accounts/999999")).status).toBe(404);
    expect((await act(999_999, "deactivate")).status).toBe(404);
    expect((await client.put("/api/admin/accounts/999999", { ...person(), version: 1 })).status).toBe(404);
  });

  it("keep one active administrator, even when two remove each other at once", async () => {
    const lone = await startTestApi();
    try {
      const pair = [await buildUser(lone.owner, "admin"), await buildUser(lone.owner, "admin")] as const;
      const clients = await Promise.all(
        pair.map(async (user) => (await TestClient.signedIn(lone, "admin", user)).steppedUp()),
      );
      const answers = await Promise.all([
        act(pair[1].id, "deactivate", 1, clients[0]),
        act(pair[0].id, "deactivate", 1, clients[1]),
      ]);
      const statuses = answers.map(({ status }) => status).sort();
      expect(statuses[0]).toBe(200);
      expect([401, 409]).toContain(statuses[1]);
      const { rows } = await lone.owner.query(
        "SELECT count(*)::int AS left FROM users WHERE user_type = 'admin' AND status = 'active'",
      );
      expect(rows).toEqual([{ left: 1 }]);
    } finally {
      await lone.stop();
    }
  });

  it("get a reset link, and lose their sessions, when an administrator says so", async () => {
    const user = await buildUser(api.owner, "operator");
    const device = await signInDevice(api, user.email);
    expect((await act(user.id, "send-reset")).status).toBe(200);
    expect((await newestMailTo(api, user.email))?.text).toContain("/password-reset/");
    expect((await device.client.get("/api/auth/me")).status).toBe(200);
    expect((await act(user.id, "end-sessions")).status).toBe(200);
    expect((await device.client.get("/api/auth/me")).status).toBe(401);
  });

  it("are found by name, kana and mail, by type, state and store, in order and in pages", async () => {
    const partnerId = await buildPartner(api.owner);
    const made = await issue({
      userType: "partner",
      partnerId,
      name: "渡部 さくら",
      nameKana: "わたなべ さくら",
    });
    const { id, email } = made.data as { id: number; email: string };
    const idsOf = async (query: string) =>
      ((await client.get(`/api/admin/accounts?${query}`)).data as { id: number }[]).map((row) => row.id);
    for (const search of ["渡部さくら", "渡部 さくら", "わたなべ", email.slice(0, 5)])
      expect(await idsOf(`search=${encodeURIComponent(search)}`)).toContain(id);
    expect(await idsOf(`partnerId=${partnerId}`)).toEqual([id]);
    expect(await idsOf(`partnerId=${partnerId}&userType=concierge`)).toEqual([]);
    expect(await idsOf(`partnerId=${partnerId}&state=disabled`)).toEqual([]);
    expect(await idsOf(`partnerId=${partnerId}&state=active`)).toEqual([id]);
    expect(await idsOf("search=%25")).toEqual([]);
    const { data, meta } = await client.get("/api/admin/accounts?limit=2&sort=email&order=asc");
    const emails = (data as { email: string }[]).map((row) => row.email);
    expect(emails).toEqual([...emails].sort());
    expect(meta).toMatchObject({ limit: 2, page: 1 });
    expect(meta.total).toBeGreaterThan(5);
  });

  it("issue once for one Idempotency-Key pressed twice", async () => {
    const options = { headers: { "idempotency-key": "issue-once-0001" } };
    const body = person();
    const [first, second] = [
      await client.post("/api/admin/accounts", body, options),
      await client.post("/api/admin/accounts", body, options),
    ];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.data).toEqual(first.data);
  });
});
