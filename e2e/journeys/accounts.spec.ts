import { expect, test } from "@playwright/test";
import {
  changeFirstPassword,
  fillLogin,
  issueAccount,
  mailTo,
  stepUp,
  tryToSignIn,
} from "../support/accounts";
import { signIn } from "../support/sign-in";

const FIRST = "Kaede7-mori-X9";
const SECOND = "Tsubaki-8umeko";

test("an account is issued, changes its first password, is switched off and comes back by a reset", async ({
  browser,
}) => {
  const admin = await signIn(browser, "admin");
  const { email, password } = await issueAccount(admin, { needsStepUp: true });
  expect(password).toHaveLength(12);

  const person = await tryToSignIn(browser, email, password);
  await expect(person).toHaveURL(/\/password\/change/);
  await person.goto("/operator/cases");
  await expect(person).toHaveURL(/\/password\/change\?returnTo=%2Foperator%2Fcases/);
  await person.getByLabel("新しいパスワード", { exact: true }).fill("password");
  await expect(person.getByText("使用できません")).toBeVisible();
  await changeFirstPassword(person, password, FIRST);
  await expect(person).toHaveURL(/\/operator\/cases$/);
  await expect(person.getByRole("heading", { level: 1 })).toBeVisible();

  await admin.goto(`/admin/accounts?search=${encodeURIComponent(email)}`);
  const row = admin.getByRole("row", { name: new RegExp(email) });
  await row.getByRole("switch").click();
  await admin.getByRole("dialog").getByRole("button", { name: "無効にする" }).click();
  await stepUp(admin);
  await expect(row.getByText("無効")).toBeVisible();
  await person.waitForTimeout(1_000);
  await person.getByRole("link", { name: "お客様", exact: true }).click();
  await expect(person).toHaveURL(/\/login\?reason=expired/);
  await expect(person.getByText("ログインの有効期限が切れました")).toBeVisible();
  await row.getByRole("switch").click();
  await expect(row.getByText("有効", { exact: true })).toBeVisible();

  for (let tries = 0; tries < 5; tries += 1) {
    await fillLogin(person, email, "wrong-password");
    await expect(person.getByText("メールアドレスまたはパスワードが正しくありません。")).toBeVisible();
  }
  await fillLogin(person, email, FIRST);
  await expect(person.getByRole("alert").filter({ hasText: "約15分後" })).toBeVisible();
  await expect(person.getByLabel("メールアドレス")).toHaveValue(email);
  await admin.reload();
  await expect(row.getByText("ロック中")).toBeVisible();

  await person.getByRole("link", { name: "パスワードをお忘れの方" }).click();
  await expect(person).toHaveURL(/\/password-reset$/);
  await person.getByLabel("メールアドレス").fill(email);
  await person.getByRole("button", { name: "メールを送る" }).click();
  await expect(person.getByText("再設定用のメールをお送りしました")).toBeVisible();
  const { text } = await mailTo(person, email, "パスワードの再設定");
  const link = new URL(/https?:\/\/\S+/.exec(text)?.[0] ?? "").pathname;
  await person.goto(link);
  await person.getByLabel("新しいパスワード", { exact: true }).fill(SECOND);
  await person.getByLabel("新しいパスワード（確認）").fill(`${SECOND}x`);
  await person.getByRole("button", { name: "パスワードを設定する" }).click();
  await expect(person.getByText("新しいパスワードと一致していません。")).toBeVisible();
  await person.getByLabel("新しいパスワード（確認）").fill(SECOND);
  await person.getByRole("button", { name: "パスワードを設定する" }).click();
  await person.getByRole("link", { name: "ログインする" }).click();
  await fillLogin(person, email, SECOND);
  await expect(person.getByRole("heading", { level: 1, name: "ダッシュボード" })).toBeVisible();
  await person.goto(link);
  await expect(person.getByText("期限が切れているか、すでに使われています")).toBeVisible();

  await admin.goto("/admin/audit-logs?action=account.deactivated");
  await expect(admin.getByRole("listitem").filter({ hasText: "試験 太郎" }).first()).toContainText(
    "アカウントの無効化",
  );
  await admin.getByRole("button", { name: /詳細/ }).first().click();
  await expect(admin.getByRole("row", { name: /状態 有効 無効/ }).first()).toBeVisible();
});

test("one's own row has no menu and no switch, and cannot be edited", async ({ browser }) => {
  const admin = await signIn(browser, "admin");
  await admin.goto("/admin/accounts?userType=admin");
  const row = admin.getByRole("row", { name: /admin@magokoro.example/ });
  await expect(row.getByText("自分")).toBeVisible();
  await expect(row.getByRole("switch")).toHaveCount(0);
  await expect(row.getByRole("button")).toHaveCount(0);
  await row.getByRole("link").click();
  await expect(admin.getByText("自分自身のアカウントは、ここでは変更できません。")).toBeVisible();
  await expect(admin.getByLabel("氏名")).toBeDisabled();
  await expect(admin.getByRole("button", { name: "保存する" })).toHaveCount(0);
});

test("two administrators' windows edit one account: the second sees both versions and decides", async ({
  browser,
}) => {
  const first = await signIn(browser, "admin");
  const { email } = await issueAccount(first, { needsStepUp: true });
  await first.goto(`/admin/accounts?search=${encodeURIComponent(email)}`);
  await first
    .getByRole("row", { name: new RegExp(email) })
    .getByRole("link")
    .click();
  await expect(first.getByLabel("氏名")).toHaveValue("試験 太郎");
  const second = await first.context().newPage();
  await second.goto(first.url());
  await expect(second.getByLabel("氏名")).toHaveValue("試験 太郎");

  await first.getByLabel("氏名").fill("先着 太郎");
  await first.getByRole("button", { name: "保存する" }).click();
  await stepUp(first);
  await expect(first.getByRole("heading", { name: "先着 太郎 さん" })).toBeVisible();

  await second.getByLabel("氏名").fill("後着 次郎");
  await second.getByRole("button", { name: "保存する" }).click();
  await stepUp(second);
  await expect(second.getByRole("radio", { name: /あなたの入力 ?後着 次郎/ })).toBeVisible();
  await expect(second.getByRole("radio", { name: /最新の内容 ?先着 太郎/ })).toBeVisible();
  await second.getByRole("button", { name: "自分の入力で保存する" }).click();
  await expect(second.getByRole("heading", { name: "後着 次郎 さん" })).toBeVisible();
});
