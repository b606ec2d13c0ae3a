import { expect, type Browser, type Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { stepUp } from "./accounts";
import type { EmptyProduct } from "./start-empty";

export interface FirstAdministrator {
  page: Page;
  /** Proves again who they are, where an act asks for it: once in ten minutes. */
  stepUp: () => Promise<void>;
}

/**
 * From the printed link to the dashboard: the first administrator chooses a password, signs in and sets the
 * second factor up.
 */
export async function enterAsFirstAdministrator(
  browser: Browser,
  { origin, adminLink }: EmptyProduct,
  { email, password }: { email: string; password: string },
): Promise<FirstAdministrator> {
  const page = await (await browser.newContext({ baseURL: origin })).newPage();
  await page.goto(adminLink);
  await page.getByLabel("新しいパスワード", { exact: true }).fill(password);
  await page.getByLabel("新しいパスワード（確認）").fill(password);
  await page.getByRole("button", { name: "パスワードを設定する" }).click();
  await page.getByRole("link", { name: "ログインする" }).click();
  await page.getByLabel("メールアドレス").fill(email);
  await page.getByLabel("パスワード", { exact: true }).fill(password);
  await page.getByRole("button", { name: "ログイン", exact: true }).click();
  await page.getByRole("button", { name: "次へ" }).click();
  await stepUp(page, password);
  const secret = (await page.locator("code").innerText()).replaceAll(" ", "");
  const factor = new TOTP({ secret: Secret.fromBase32(secret) });
  await page.getByLabel("確認コード").fill(factor.generate());
  await page.getByRole("button", { name: "確認して次へ" }).click();
  await page.getByLabel("リカバリーコードを保管しました").check();
  await page.getByRole("button", { name: "設定を完了する" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "ダッシュボード" })).toBeVisible();
  return {
    page,
    stepUp: async () => {
      const dialog = page.getByRole("dialog", { name: "本人確認" });
      // A code opens once: the next one is accepted a little early.
      await dialog.getByLabel("確認コード").fill(factor.generate({ timestamp: Date.now() + 30_000 }));
      await dialog.getByRole("button", { name: "確認する" }).click();
      await expect(dialog).toBeHidden();
    },
  };
}
