import { expect, test, type APIRequestContext, type Page } from "@playwright/test";
import { PASSWORD } from "../support/sign-in";

const OPERATOR = { email: "operator@magokoro.example", password: PASSWORD };
const INJECTED = `<img src=x onerror=window.__x=1> ${Date.now()}`;

/** What the browser blocked on this page and what broke, from its first byte on. */
async function watch(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  await page.exposeFunction("reportViolation", (violation: string) => void complaints.push(violation));
  await page.addInitScript(() => {
    const { reportViolation } = window as unknown as { reportViolation(violation: string): void };
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
      reportViolation(`${effectiveDirective} ${blockedURI}`),
    );
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (/content security policy/i.test(message.text())) complaints.push(message.text());
  });
  return complaints;
}

async function signInHere(page: Page): Promise<void> {
  await page.goto("/login");
  await page.getByLabel("メールアドレス").fill(OPERATOR.email);
  await page.getByLabel("パスワード", { exact: true }).fill(OPERATOR.password);
  await page.getByRole("button", { name: "ログイン", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "ダッシュボード" })).toBeVisible();
}

const hasRun = (page: Page) => page.evaluate(() => "__x" in window);

test("logging in and working breaks no rule of the policy", async ({ page }) => {
  const complaints = await watch(page);
  await signInHere(page);
  for (const path of [
    "/operator/dashboard",
    "/operator/cases",
    "/operator/cases/new",
    "/dev/mail",
    "/nothing/here",
  ]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByText("読み込み中です")).toHaveCount(0);
  }
  expect(complaints).toEqual([]);
});

test("a handler that got into a page all the same does not run, and would be seen here", async ({ page }) => {
  const complaints = await watch(page);
  await page.goto("/login");
  await page.evaluate(() =>
    document.body.insertAdjacentHTML("beforeend", "<img src=x onerror=window.__x=1>"),
  );
  await expect.poll(() => complaints.join()).toContain("script-src-attr inline");
  expect(await hasRun(page)).toBe(false);
});

/** Files a case with a store, by API, so that its title reaches every screen and a mail. */
async function fileCase(request: APIRequestContext, title: string): Promise<number> {
  const { data: signedIn } = await (await request.post("/api/auth/login", { data: OPERATOR })).json();
  const headers = { authorization: `Bearer ${signedIn.accessToken}` };
  const read = async (path: string) => (await (await request.get(path, { headers })).json()).data;
  const [customer] = await read("/api/operator/customers?limit=1");
  const cases: { partner: { id: number } | null }[] = await read("/api/operator/cases?limit=50");
  const partnerId = cases.find(({ partner }) => partner)?.partner?.id;
  // Whoever comes first in the list may live anywhere.
  const acknowledged = ["outside_area"];
  const data = {
    action: "submit",
    customerId: customer.id,
    title,
    requestDetail: title,
    partnerId,
    acknowledged,
  };
  const created = await request.post("/api/operator/cases", { headers, data });
  expect(created.status()).toBe(201);
  return (await created.json()).data.id;
}

test("a script in a stored text stays text on every screen and in the mail", async ({ page, request }) => {
  const id = await fileCase(request, INJECTED);
  const complaints = await watch(page);
  await signInHere(page);
  const expectText = async () => {
    await expect(page.getByText(INJECTED).first()).toBeVisible();
    expect(await page.locator("img[src=x]").count()).toBe(0);
    expect(await hasRun(page)).toBe(false);
  };
  for (const path of [
    `/operator/cases/${id}`,
    `/operator/cases/${id}/edit`,
    "/operator/cases?sort=createdAt&order=desc",
  ]) {
    await page.goto(path);
    if (path.endsWith("/edit")) await expect(page.getByLabel("件名")).toHaveValue(INJECTED);
    else await expectText();
  }
  await page.goto("/dev/mail");
  await expect(page.frameLocator("iframe").getByText(INJECTED).first()).toBeVisible();
  expect(await page.frameLocator("iframe").locator("img[src=x]").count()).toBe(0);
  expect(complaints.filter((complaint) => complaint.includes("inline"))).toEqual([]);
});
