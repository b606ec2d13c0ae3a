import { expect, test } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { changeFirstPassword, fillLogin, issueAccount, stepUp, tryToSignIn } from "../support/accounts";
import { photo } from "../support/photo";
import { signIn } from "../support/sign-in";

const NEW_PASSWORD = "Kaede7-mori-X9";

function codeOf(secret: string, steps = 0): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });
}

test("a concierge changes name and photo on the phone", async ({ browser }) => {
  const page = await signIn(browser, "concierge2");
  await page.getByRole("link", { name: "プロフィール" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "プロフィール" })).toBeVisible();
  const before = await page.getByText("村上").first().textContent();
  await page.getByRole("button", { name: "氏名を変更" }).click();
  await page.getByLabel("氏名").fill("村上 試子");
  await page.getByRole("button", { name: "保存する" }).click();
  await expect(page.getByText("プロフィールを更新しました")).toBeVisible();
  await page.getByLabel("プロフィール写真").setInputFiles(await photo("face.jpg", "#3a7"));
  await expect(page.getByText("写真を更新しました")).toBeVisible();
  await page.reload();
  await expect(page.locator("main img")).toBeVisible();
  await page.getByRole("button", { name: "写真を削除" }).click();
  await expect(page.locator("main img")).toHaveCount(0);
  await page.getByRole("button", { name: "氏名を変更" }).click();
  await page.getByLabel("氏名").fill(before ?? "");
  await page.getByRole("button", { name: "保存する" }).click();
  await expect(page.getByRole("main").getByText(before ?? "")).toBeVisible();
});

test("a second factor is set up, asked for, replaced by recovery codes and switched off", async ({
  browser,
}) => {
  const admin = await signIn(browser, "admin");
  const account = await issueAccount(admin, { needsStepUp: true });
  const page = await tryToSignIn(browser, account.email, account.password);
  await changeFirstPassword(page, account.password, NEW_PASSWORD);
  await expect(page.getByRole("heading", { level: 1, name: "ダッシュボード" })).toBeVisible();

  await page.goto("/profile");
  await page.getByRole("button", { name: "二段階認証を設定する" }).click();
  await page.getByRole("button", { name: "次へ" }).click();
  await stepUp(page, NEW_PASSWORD);
  const secret = (await page.locator("code").innerText()).replaceAll(" ", "");
  await expect(page.getByRole("img", { name: "二段階認証の設定用QRコード" })).toBeVisible();
  await page.getByLabel("確認コード").fill("000000");
  await page.getByRole("button", { name: "確認して次へ" }).click();
  await expect(page.getByText("確認コードが正しくありません。")).toBeVisible();
  await page.getByLabel("確認コード").fill(codeOf(secret));
  await page.getByRole("button", { name: "確認して次へ" }).click();
  const listed = page.getByRole("list", { name: "リカバリーコード" }).getByRole("listitem");
  await expect(listed).toHaveCount(10);
  const codes = await listed.allInnerTexts();
  await expect(page.getByRole("button", { name: "設定を完了する" })).toBeDisabled();
  // A tap beside the dialog does not lose the codes.
  await page.mouse.click(5, 5);
  await expect(page.getByText("リカバリーコードを保管してから")).toBeVisible();
  await page.getByLabel("リカバリーコードを保管しました").check();
  await page.getByRole("button", { name: "設定を完了する" }).click();
  await expect(page.getByText("設定済み")).toBeVisible();

  const other = await tryToSignIn(browser, account.email, NEW_PASSWORD);
  await other.getByLabel("確認コード").fill(codeOf(secret, 1));
  await other.getByRole("button", { name: "ログイン", exact: true }).click();
  await expect(other.getByRole("heading", { level: 1, name: "ダッシュボード" })).toBeVisible();
  await other.getByRole("button", { name: "ログアウト" }).click();
  await expect(other).toHaveURL(/reason=signed-out/);

  for (const isFirst of [true, false]) {
    await other.goto("/login");
    await fillLogin(other, account.email, NEW_PASSWORD);
    await other.getByRole("button", { name: "リカバリーコードを使う" }).click();
    await other.getByLabel("リカバリーコード", { exact: true }).fill(codes[0] ?? "");
    await other.getByRole("button", { name: "ログイン", exact: true }).click();
    if (isFirst) {
      await expect(other.getByRole("heading", { level: 1, name: "ダッシュボード" })).toBeVisible();
      await other.getByRole("button", { name: "ログアウト" }).click();
      await expect(other).toHaveURL(/reason=signed-out/);
    } else await expect(other.getByText("確認コードが正しくありません。")).toBeVisible();
  }

  await page.reload();
  await expect(page.getByText("残り9個")).toBeVisible();
  await page.getByRole("button", { name: "二段階認証を解除" }).click();
  await page.getByRole("button", { name: "解除する", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "本人確認" });
  await dialog.getByLabel("確認コード").fill(codes[1] ?? "");
  await dialog.getByRole("button", { name: "確認する" }).click();
  await expect(page.getByText("未設定")).toBeVisible();
});

test("a device is thrown out from another one within seconds", async ({ browser }) => {
  const here = await signIn(browser, "partner2");
  const there = await signIn(browser, "partner2");
  await here.goto("/profile");
  await here
    .getByRole("button", { name: /をログアウトさせる/ })
    .first()
    .click();
  await here
    .getByRole("dialog", { name: "端末のログアウト" })
    .getByRole("button", { name: "ログアウトさせる" })
    .click();
  await expect(here.getByText(/からログアウトしました/)).toBeVisible();
  await there.waitForTimeout(1_000);
  await there.getByRole("link", { name: "案件", exact: true }).click();
  await expect(there).toHaveURL(/\/login\?reason=expired/);
});
