import { TEST_PASSWORD } from "./builders";
import { TEST_ORIGIN, type TestApi } from "./start-test-api";
import { TestClient, type TestAnswer } from "./test-client";

/** Somebody at the login page, at an address of their own. */
export function tryLogin(
  api: TestApi,
  email: string,
  { password = TEST_PASSWORD, ip = "10.0.0.1", userAgent = "test" } = {},
): Promise<TestAnswer> {
  const headers = { "x-forwarded-for": ip, "user-agent": userAgent };
  return new TestClient(api).post("/api/auth/login", { email, password }, { headers });
}

export interface SignedInDevice {
  client: TestClient;
  accessToken: string;
  cookie: string;
  nextStep: string | null;
}

/** What the answer of a sign-in gives a device. @throws Error for a refusal. */
export function deviceOf(api: TestApi, { status, data, headers, text }: TestAnswer): SignedInDevice {
  if (status !== 200) throw new Error(`signing in answered ${status}: ${text}`);
  const { accessToken, user } = data as { accessToken: string; user: { nextStep: string | null } };
  const cookie = headers.get("set-cookie")?.split(";")[0] ?? "";
  return { client: new TestClient(api, accessToken), accessToken, cookie, nextStep: user.nextStep };
}

export async function signInDevice(
  api: TestApi,
  email: string,
  options: Parameters<typeof tryLogin>[2] = {},
): Promise<SignedInDevice> {
  return deviceOf(api, await tryLogin(api, email, options));
}

export function refreshWith(api: TestApi, cookie: string): Promise<TestAnswer> {
  return new TestClient(api).post("/api/auth/refresh", {}, { headers: { cookie, origin: TEST_ORIGIN } });
}

interface SentMail {
  to: string;
  subject: string;
  text: string;
}

/** The newest mail to an address, once every job has run. */
export async function newestMailTo(api: TestApi, to: string): Promise<SentMail | undefined> {
  await api.runJobs();
  const { rows } = await api.owner.query<SentMail>(
    `SELECT to_address AS "to", subject, text FROM mailbox WHERE to_address = $1 ORDER BY id DESC LIMIT 1`,
    [to],
  );
  return rows[0];
}
