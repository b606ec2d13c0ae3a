import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Browser, type Page } from "@playwright/test";
import { readerOf } from "../support/read-api";
import { SCREENS } from "../support/screens";
import { signIn } from "../support/sign-in";
import { textThatStays } from "../support/text-that-stays";

/* Two to four of them on an idle machine. */
const SECONDS_A_SCREEN = 15;

for (const [account, screens] of Object.entries(SCREENS)) {
  test(`screens of ${account}: axe clean in light and dark, no sideways scroll at 320 px, all text at 200 %`, async ({
    browser,
  }) => {
    test.setTimeout((20 + screens.length * SECONDS_A_SCREEN) * 1000);
    const page = await openAs(browser, account as keyof typeof SCREENS);
    const context = { read: readerOf(page), request: page.request };
    const usual = page.viewportSize() ?? { width: 1280, height: 800 };
    for (const { route, path = route } of screens) {
      const where = typeof path === "string" ? path : await path(context);
      await test.step(where, async () => {
        await page.goto(where);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expect(page.getByText("読み込み中です")).toHaveCount(0);
        await expectAxeClean(page, where);
        await page.setViewportSize({ width: 320, height: 800 });
        await expectNoSidewaysScroll(page, `${where} at 320 px`);
        await page.setViewportSize(usual);
        await expectAllTextGrows(page, where);
      });
    }
  });
}

async function expectAxeClean(page: Page, where: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await settle(page);
    // A mail in its sandbox runs nothing, so axe cannot look inside.
    const { violations } = await new AxeBuilder({ page }).exclude("iframe").analyze();
    const found = violations.map(({ id, nodes }) => `${where} ${colorScheme} ${id}: ${nodes[0]?.html}`);
    expect.soft(found).toEqual([]);
  }
}

async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const { scrolled, width } = await page.evaluate(() => ({
    scrolled: document.documentElement.scrollWidth,
    width: document.documentElement.clientWidth,
  }));
  expect.soft(scrolled, where).toBeLessThanOrEqual(width);
}

/** The root's text size is what a person's setting changes; a text given in pixels stays behind. */
async function expectAllTextGrows(page: Page, where: string): Promise<void> {
  expect.soft(await textThatStays(page), `${where}: text that stays behind at 200 %`).toEqual([]);
  await expectNoSidewaysScroll(page, `${where} with text at 200 %`);
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
