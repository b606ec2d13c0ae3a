import { expect, type Browser, type Page } from "@playwright/test";
import { changeFirstPassword, fillLogin } from "./accounts";
import type { EmptyProduct } from "./start-empty";

/** Signs in with the first password of the mail an account came with, and chooses an own one. */
export async function enterByMail(
  browser: Browser,
  product: EmptyProduct,
  { email, password, isPhone = false }: { email: string; password: string; isPhone?: boolean },
): Promise<Page> {
  const first = await firstPasswordOf(product, email);
  const phone = { viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true };
  const context = await browser.newContext({ baseURL: product.origin, ...(isPhone && phone) });
  const page = await context.newPage();
  await page.goto("/login");
  await fillLogin(page, email, first);
  await changeFirstPassword(page, first, password);
  await expect(
    page.getByRole("heading", { level: 1, name: isPhone ? "ホーム" : "ダッシュボード" }),
  ).toBeVisible();
  return page;
}

async function firstPasswordOf(product: EmptyProduct, email: string): Promise<string> {
  let found: string | undefined;
  await expect
    .poll(
      () => {
        const mail = product.mailsTo(email).find(({ subject }) => subject.includes("アカウントのご案内"));
        found = /初回パスワード：(\S+)/.exec(mail?.text ?? "")?.[1];
        return found !== undefined;
      },
      { timeout: 15_000 },
    )
    .toBe(true);
  return found ?? "";
}
