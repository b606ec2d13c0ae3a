import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Browser, type Page } from "@playwright/test";
import { signIn } from "../support/sign-in";

const SCREENS = {
  admin: [
    "/admin/dashboard",
    "/admin/cases",
    "/admin/customers",
    "/admin/accounts",
    "/admin/accounts/new",
    "/admin/accounts/3",
    "/admin/audit-logs",
    "/admin/reports/1",
    "/admin/mail",
    "/profile",
  ],
  operator: [
    "/operator/dashboard",
    "/operator/cases",
    "/operator/cases/new",
    "/operator/customers",
    "/operator/customers/new",
    "/operator/cases/5",
    "/operator/reports/1",
  ],
  partner: ["/partner/dashboard", "/partner/cases", "/partner/customers", "/partner/reports"],
  concierge: [
    "/concierge/dashboard",
    "/concierge/cases",
    "/concierge/reports",
    "/profile",
    "/password/change",
  ],
  nobody: [
    "/login?reason=expired",
    "/password-reset",
    "/password-reset/used-long-ago",
    "/errors/401",
    "/errors/403",
    "/errors/404",
    "/errors/409",
    "/errors/429",
    "/errors/500",
    "/errors/offline",
    "/dev/mail",
    "/dev/mail/templates",
  ],
} as const;

for (const [account, paths] of Object.entries(SCREENS)) {
  test(`screens of ${account}: axe clean in light and dark, no sideways scroll at 320 px`, async ({
    browser,
  }) => {
    const page = await openAs(browser, account as keyof typeof SCREENS);
    for (const path of paths) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.getByText("読み込み中です")).toHaveCount(0);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await settle(page);
        // A mail in its sandbox runs nothing, so axe cannot look inside.
        const { violations } = await new AxeBuilder({ page }).exclude("iframe").analyze();
        expect(violations.map(({ id, nodes }) => `${path} ${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual(
          [],
        );
      }
      await page.setViewportSize({ width: 320, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
      await page.setViewportSize({ width: 1280, height: 800 });
    }
  });
}

test("the login page is axe clean and works by keyboard alone", async ({ page }) => {
  await page.goto("/login");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByLabel("メールアドレス").focus();
  await page.keyboard.type("operator@magokoro.example");
  await page.keyboard.press("Tab");
  await page.keyboard.type("wrong-password");
  await page.keyboard.press("Enter");
  await expect(page.getByText("メールアドレスまたはパスワードが正しくありません。")).toBeVisible();
  await expect(page.getByLabel("メールアドレス")).toHaveValue("operator@magokoro.example");
});

test("whoever is not signed in logs in and returns to the page asked for", async ({ page }) => {
  await page.goto("/operator/cases?status=pending");
  await expect(page).toHaveURL(/\/login\?returnTo=/);
  await page.getByLabel("メールアドレス").fill("operator@magokoro.example");
  await page.getByLabel("パスワード", { exact: true }).fill("Magokoro-2026");
  await page.getByRole("button", { name: "ログイン", exact: true }).click();
  await expect(page).toHaveURL(/\/operator\/cases\?status=pending/);
  await page.goto("/admin/dashboard");
  await expect(page.getByRole("heading", { name: "このページは表示できません" })).toBeVisible();
});

async function openAs(browser: Browser, account: keyof typeof SCREENS): Promise<Page> {
  if (account !== "nobody") return signIn(browser, account);
  return (await browser.newContext()).newPage();
}

/** Two frames: the colours of the new scheme are on the screen. */
function settle(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50))),
      ),
  );
}
