import { expect, type Browser, type Page } from "@playwright/test";

export const PASSWORD = "Magokoro-2026";
export const PHONE = { width: 375, height: 812 };

type Account =
  "admin" | "operator" | "partner" | "partner2" | "partner5" | "concierge" | "concierge2" | "concierge3";

/** A person with a browser of their own, signed in through the login page. */
export async function signIn(browser: Browser, account: Account): Promise<Page> {
  const isPhone = account.startsWith("concierge");
  const context = await browser.newContext(
    isPhone ? { viewport: PHONE, hasTouch: true, isMobile: true } : {},
  );
  const page = await context.newPage();
  await page.goto("/login");
  await page.getByLabel("メールアドレス").fill(`${account}@magokoro.example`);
  await page.getByLabel("パスワード", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "ログイン", exact: true }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: isPhone ? "ホーム" : "ダッシュボード" }),
  ).toBeVisible();
  return page;
}
