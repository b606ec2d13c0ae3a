import { expect, test, type Page } from "@playwright/test";
import { fillLogin } from "../support/accounts";
import { fileCase } from "../support/new-case";
import { PASSWORD, signIn } from "../support/sign-in";

const RESTORED = "下書きを復元しました";

/** Everything this browser keeps beside its cookies, as text. */
const leftOnDevice = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage }));

async function endSessionOf(page: Page): Promise<void> {
  // As when its time has run out: the cookie is there no more, and the next page asks in vain.
  await page.context().clearCookies();
  await page.reload();
  await expect(page).toHaveURL(/\/login/);
}

test("what is typed survives a reload: case edit, customer edit and log entry; 破棄 puts back what was saved", async ({
  browser,
}) => {
  const page = await signIn(browser, "operator");
  const title = `下書きの試験 ${Date.now()}`;
  const { caseId, customerId } = await fileCase(page, title);

  for (const [path, label, text] of [
    [`/operator/cases/${caseId}/edit`, "件名", "打ちかけの件名"],
    [`/operator/customers/${customerId}/edit`, "備考", "打ちかけの備考"],
    [`/operator/cases/${caseId}`, "対応履歴を追加", "打ちかけの履歴"],
  ] as const) {
    await page.goto(path);
    const field = page.getByLabel(label);
    await expect(field).toBeVisible();
    const before = await field.inputValue();
    await field.fill(text);
    await page.reload();
    await expect(field, path).toHaveValue(text);
    await expect(page.getByText(RESTORED)).toBeVisible();
    await page.getByRole("button", { name: "破棄" }).click();
    await expect(field, path).toHaveValue(before);
    await expect(page.getByText(RESTORED)).toBeHidden();
    await page.reload();
    await expect(field, path).toHaveValue(before);
  }
});

test("a draft the server has is gone, and a reason typed in a dialog comes back", async ({ browser }) => {
  const page = await signIn(browser, "operator");
  const title = `保存の試験 ${Date.now()}`;
  const { caseId } = await fileCase(page, title);

  await test.step("a draft the server has is gone", async () => {
    await page.goto(`/operator/cases/${caseId}/edit`);
    await page.getByRole("textbox", { name: "件名" }).fill(`${title} 改`);
    await page.getByRole("button", { name: "変更を保存する" }).click();
    await expect(page.getByRole("heading", { level: 1, name: `${title} 改` })).toBeVisible();
    await page.goto(`/operator/cases/${caseId}/edit`);
    await expect(page.getByRole("textbox", { name: "件名" })).toHaveValue(`${title} 改`);
    await expect(page.getByText(RESTORED)).toBeHidden();
    expect(await leftOnDevice(page)).not.toContain("magokoro-draft:");
  });

  await test.step("a reason in a dialog comes back as well", async () => {
    await page.goto(`/operator/cases/${caseId}`);
    await page.getByRole("button", { name: "キャンセルする" }).click();
    await page.getByLabel("キャンセルの理由").fill("ご家族が対応されるとのこと");
    await page.reload();
    await page.getByRole("button", { name: "キャンセルする" }).click();
    await expect(page.getByLabel("キャンセルの理由")).toHaveValue("ご家族が対応されるとのこと");
    await page.getByRole("button", { name: "キャンセルを確定する" }).click();
    await expect(page.getByText("キャンセルの理由：ご家族が対応されるとのこと")).toBeVisible();
    expect(await leftOnDevice(page)).not.toContain("magokoro-draft:");
  });
});

test("the next caller's form is empty; the last one is offered by name", async ({ browser }) => {
  const page = await signIn(browser, "operator");
  await page.goto("/operator/customers");
  await page.getByRole("row").nth(1).getByRole("link").first().click();
  await expect(page).toHaveURL(/customers\/\d+$/);
  const caller = await page.getByRole("heading", { level: 1 }).innerText();
  await page.getByRole("link", { name: "この方の依頼を受ける" }).click();
  await page.getByRole("textbox", { name: "件名" }).fill("前の電話の件名");
  await page.getByRole("textbox", { name: "取次内容" }).fill("前の電話の内容");

  await page.getByRole("link", { name: "お客様", exact: true }).first().click();
  await page.getByRole("button", { name: "下書きを残して移動する" }).click();
  await page.getByRole("row").nth(2).getByRole("link").first().click();
  await expect(page).toHaveURL(/customers\/\d+$/);
  const next = await page.getByRole("heading", { level: 1 }).innerText();
  expect(next).not.toBe(caller);
  await page.getByRole("link", { name: "この方の依頼を受ける" }).click();
  await expect(page.getByRole("textbox", { name: "件名" })).toHaveValue("");
  await expect(page.getByRole("textbox", { name: "取次内容" })).toHaveValue("");
  await expect(page.getByText(RESTORED)).toBeHidden();
  await expect(page.getByText(`${next.replace(/ 様$/, "")} 様`, { exact: true })).toBeVisible();

  await page.getByRole("link", { name: "新規サポート依頼" }).first().click();
  await expect(page.getByRole("textbox", { name: "件名" })).toHaveValue("");
  const unfinished = page.getByRole("region", { name: "入力途中の依頼があります" });
  await expect(unfinished).toContainText(caller);
  await unfinished.getByRole("link", { name: /続きを入力する/ }).click();
  await expect(page.getByRole("textbox", { name: "件名" })).toHaveValue("前の電話の件名");
  await expect(page.getByText(caller, { exact: true })).toBeVisible();
});

test("leaving with something unsaved asks: by a link, by back, by the menu", async ({ browser }) => {
  const page = await signIn(browser, "operator");
  await page.getByRole("link", { name: "お客様", exact: true }).first().click();
  await page.getByRole("link", { name: "お客様を登録する" }).click();
  await expect(page.getByLabel("姓", { exact: true })).toBeVisible();
  await page.getByLabel("姓", { exact: true }).fill("打ちかけ");
  const question = page.getByRole("dialog", { name: "入力した内容が保存されていません" });

  await page.getByRole("link", { name: "案件", exact: true }).first().click();
  await expect(question).toBeVisible();
  await question.getByRole("button", { name: "このページに残る" }).click();
  await expect(page.getByLabel("姓", { exact: true })).toHaveValue("打ちかけ");

  await page.goBack();
  await expect(question).toBeVisible();
  await question.getByRole("button", { name: "このページに残る" }).click();
  await expect(page.getByLabel("姓", { exact: true })).toHaveValue("打ちかけ");

  await page.goBack();
  await question.getByRole("button", { name: "破棄して移動する" }).click();
  await expect(page).toHaveURL(/\/operator\/customers$/);
  expect(await leftOnDevice(page)).not.toContain("magokoro-draft:");
  await page.getByRole("link", { name: "案件", exact: true }).first().click();
  await expect(page).toHaveURL(/\/operator\/cases/);
});

test("an expired session gives the draft back to the same person, and shows another nothing", async ({
  browser,
}) => {
  const page = await signIn(browser, "operator");
  await page.goto("/operator/cases/new");
  await page.getByRole("textbox", { name: "件名" }).fill("期限が切れる前の件名");
  await page.waitForTimeout(200);
  await endSessionOf(page);
  expect(await leftOnDevice(page)).not.toContain("期限が切れる前");
  await fillLogin(page, "operator@magokoro.example", PASSWORD);
  await expect(page).toHaveURL(/\/operator\/cases\/new\?draft=/);
  await expect(page.getByRole("textbox", { name: "件名" })).toHaveValue("期限が切れる前の件名");

  await endSessionOf(page);
  await fillLogin(page, "partner@magokoro.example", PASSWORD);
  await page.waitForURL((url) => !url.pathname.startsWith("/login"));
  await page.goto("/partner/cases/new");
  await expect(page.getByRole("textbox", { name: "件名" })).toHaveValue("");
  await expect(page.getByText("入力途中の依頼があります")).toBeHidden();
  expect(await leftOnDevice(page)).not.toContain("magokoro-draft:");
});

test("logging out names what is unsaved, offers to keep it on the server, and ends every window", async ({
  browser,
}) => {
  const page = await signIn(browser, "operator");
  const other = await page.context().newPage();
  await other.goto("/operator/customers");
  await expect(other.getByRole("row").nth(1)).toBeVisible();

  const title = `ログアウト前の件名 ${Date.now()}`;
  await page.goto("/operator/cases/new");
  await page.getByRole("textbox", { name: "件名" }).fill(title);
  await page.getByRole("button", { name: "ログアウト", exact: true }).click();
  const question = page.getByRole("dialog", { name: "保存されていない入力があります" });
  await expect(question).toContainText(title);
  await question.getByRole("button", { name: "戻る" }).click();
  await expect(page.getByRole("textbox", { name: "件名" })).toHaveValue(title);
  await page.getByRole("button", { name: "ログアウト", exact: true }).click();
  await question.getByRole("button", { name: "下書きを保存してログアウト" }).click();
  await expect(page).toHaveURL(/\/login\?reason=signed-out/);
  await expect(other).toHaveURL(/\/login\?reason=signed-out/);
  expect(await leftOnDevice(page)).not.toContain("magokoro-draft:");

  await fillLogin(page, "operator@magokoro.example", PASSWORD);
  await expect(page.getByRole("heading", { level: 1, name: "ダッシュボード" })).toBeVisible();
  await page.goto("/operator/cases?status=draft");
  await expect(page.getByText(title)).toBeVisible();
});
