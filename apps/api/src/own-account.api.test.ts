import sharp from "sharp";
import { buildUser } from "./testing/builders";
import { refreshWith, signInDevice } from "./testing/sign-in";
import { TEST_ORIGIN, startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient } from "./testing/test-client";

jest.setTimeout(60_000);

const CHROME =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

describe("one's own account", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.stop());

  interface Session {
    id: string;
    device: string;
    isCurrent: boolean;
  }
  const sessionsOf = async (client: TestClient) => (await client.get("/api/auth/sessions")).data as Session[];

  it("lists the devices one is signed in on, in words, and ends any of them", async () => {
    const { email } = await buildUser(api.owner, "operator");
    const desk = await signInDevice(api, email, { userAgent: CHROME });
    const phone = await signInDevice(api, email);
    const sessions = await sessionsOf(desk.client);
    expect(sessions.map(({ device, isCurrent }) => ({ device, isCurrent }))).toEqual(
      expect.arrayContaining([
        { device: "Chrome / Windows", isCurrent: true },
        { device: "不明な端末", isCurrent: false },
      ]),
    );
    const other = sessions.find((session) => !session.isCurrent)?.id ?? "";
    expect((await desk.client.delete(`/api/auth/sessions/${other}`)).status).toBe(200);
    expect((await phone.client.get("/api/auth/me")).status).toBe(401);
    expect((await refreshWith(api, phone.cookie)).status).toBe(401);
    expect(await sessionsOf(desk.client)).toHaveLength(1);
  });

  it("answers for somebody else's device exactly as for one that does not exist", async () => {
    const mine = await signInDevice(api, (await buildUser(api.owner, "operator")).email);
    const theirs = await signInDevice(api, (await buildUser(api.owner, "operator")).email);
    const [{ id = "" } = {}] = await sessionsOf(theirs.client);
    const foreign = await mine.client.delete(`/api/auth/sessions/${id}`);
    const unknown = await mine.client.delete("/api/auth/sessions/00000000-0000-4000-8000-000000000000");
    const garbage = await mine.client.delete("/api/auth/sessions/1");
    expect(foreign.status).toBe(404);
    expect([unknown.error, garbage.error]).toEqual([foreign.error, foreign.error]);
    expect((await theirs.client.get("/api/auth/me")).status).toBe(200);
  });

  it("signs out everywhere at once", async () => {
    const { email } = await buildUser(api.owner, "operator");
    const devices = [await signInDevice(api, email), await signInDevice(api, email)];
    const answer = await devices[0]?.client.post("/api/auth/logout-everywhere");
    expect(answer?.headers.get("set-cookie")).toContain("Max-Age=0");
    for (const device of devices) expect((await device.client.get("/api/auth/me")).status).toBe(401);
  });

  it("keeps three sessions; the fourth ends the oldest", async () => {
    const { email } = await buildUser(api.owner, "operator");
    const devices = [];
    for (let device = 0; device < 4; device += 1) devices.push(await signInDevice(api, email));
    const statuses = [];
    for (const { client } of devices) statuses.push((await client.get("/api/auth/me")).status);
    expect(statuses).toEqual([401, 200, 200, 200]);
  });

  it("ends the family when a token older than the parent comes back, and puts it on record", async () => {
    const user = await buildUser(api.owner, "operator");
    const { cookie } = await signInDevice(api, user.email);
    const cookieOf = (headers: Headers) => headers.get("set-cookie")?.split(";")[0] ?? "";
    const second = cookieOf((await refreshWith(api, cookie)).headers);
    const third = cookieOf((await refreshWith(api, second)).headers);
    expect((await refreshWith(api, cookie)).status).toBe(401);
    expect((await refreshWith(api, third)).status).toBe(401);
    const { rows } = await api.owner.query(
      "SELECT 1 FROM audit_logs WHERE action = 'auth.token_reused' AND object_id = $1",
      [user.id],
    );
    expect(rows).toHaveLength(1);
  });

  it.each(["https://evil.example", "null"])("signs nobody in from a page of %s", async (origin) => {
    const { email } = await buildUser(api.owner, "operator");
    const answer = await new TestClient(api).post(
      "/api/auth/login",
      { email, password: "x" },
      { headers: { origin } },
    );
    expect(answer.status).toBe(403);
    expect((await signInDevice(api, email)).nextStep).toBeNull();
    const own = await new TestClient(api).post(
      "/api/auth/login",
      { email, password: "x" },
      { headers: { origin: TEST_ORIGIN } },
    );
    expect(own.status).toBe(401);
  });

  it("shows and changes one's name; the second of two who edit is told", async () => {
    const { email } = await buildUser(api.owner, "concierge");
    const { client } = await signInDevice(api, email);
    const profile = (await client.get("/api/auth/profile")).data as { version: number; partnerName: string };
    expect(profile).toMatchObject({ email, userType: "concierge", avatarUrl: null, passwordExpiresAt: null });
    const body = { version: profile.version, name: "高橋 <b>一</b>", nameKana: "タカハシ ハジメ" };
    const saved = await client.put("/api/auth/profile", body);
    expect(saved.data).toMatchObject({
      name: "高橋 <b>一</b>",
      nameKana: "たかはし はじめ",
      version: profile.version + 1,
    });
    expect(await client.put("/api/auth/profile", { ...body, name: "別 名" })).toMatchObject({
      status: 409,
      error: { details: { reason: "version", current: { name: "高橋 <b>一</b>" } } },
    });
    const hostile = await client.put("/api/auth/profile", {
      ...body,
      userType: "admin",
      email: "a@example.jp",
    });
    expect(hostile.status).toBe(400);
  });

  it("keeps a photo square, small and free of where it was taken, and takes nothing that is no photo", async () => {
    const user = await buildUser(api.owner, "operator");
    const { client } = await signInDevice(api, user.email);
    const image = await sharp({ create: { width: 900, height: 600, channels: 3, background: "#08c" } })
      .withExif({ IFD0: { Copyright: "secret place" }, IFD3: { GPSLatitude: "35/1 0/1 0/1" } })
      .jpeg()
      .toBuffer();
    const put = (bytes: Buffer) => client.put("/api/auth/avatar", { image: bytes.toString("base64") });
    const { data, status } = await put(image);
    expect(status).toBe(200);
    const { avatarUrl } = data as { avatarUrl: string };
    const stored = Buffer.from(await (await fetch(new URL(avatarUrl, api.url))).arrayBuffer());
    const meta = await sharp(stored).metadata();
    expect(meta).toMatchObject({ format: "jpeg", width: 512, height: 512 });
    expect(meta.exif).toBeUndefined();
    const { rows } = await api.owner.query("SELECT avatar_key FROM users WHERE id = $1", [user.id]);
    expect(rows).toEqual([{ avatar_key: `profiles/${user.id}/avatar.jpg` }]);
    for (const bad of [
      Buffer.from("<svg onload=alert(1)>"),
      Buffer.from("GIF89a"),
      image.subarray(0, 300),
      Buffer.alloc(0),
    ])
      expect((await put(bad)).status).toBe(400);
    expect((await client.put("/api/auth/avatar", { image: "あ" })).status).toBe(400);
    expect((await client.delete("/api/auth/avatar")).data).toMatchObject({ avatarUrl: null });
  });
});
