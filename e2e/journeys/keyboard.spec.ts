import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { stepUp } from "../support/accounts";
import { signIn } from "../support/sign-in";

/** Tab until the focus is on what has this name; a trap or a gap on the way fails. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return "";
      const isControl = element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
      const labels = isControl ? Array.from(element.labels ?? [], (label) => label.innerText) : [];
      return [element.getAttribute("aria-label"), ...labels, element.textContent].filter(Boolean).join(" ");
    });
    if (name.test(focused)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard never reached ${name}`);
}

async function expectAxeClean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test("an account is issued by keyboard alone", async ({ browser }) => {
  const page = await signIn(browser, "admin");
  await page.goto("/admin/accounts");
  await expect(page.getByRole("row").nth(2)).toBeVisible();
  await tabTo(page, /^アカウントを発行$/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "アカウントの発行" })).toBeVisible();
  await tabTo(page, /次へ/);
  await page.keyboard.press("Enter");
  const summary = page.getByRole("group", { name: "次の項目を確認してください。" });
  await expect(summary).toBeFocused();
  await expect(page.getByRole("group", { name: "どなたのアカウントですか" })).toContainText(
    "種別を選んでください。",
  );
  await expectAxeClean(page);
  await tabTo(page, /^種別：種別を選んでください。$/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("radio").first()).toBeFocused();
  await page.getByRole("radio", { name: /管理者/ }).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "所属" })).toBeFocused();
  await tabTo(page, /加盟店/);
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.keyboard.press("Enter");
  await tabTo(page, /次へ/);
  await page.keyboard.press("Enter");
  await tabTo(page, /^氏名$/);
  await page.keyboard.type("鍵盤 太郎");
  await page.keyboard.press("Tab");
  await page.keyboard.type("けんばん たろう");
  await page.keyboard.press("Tab");
  await page.keyboard.type("admin@magokoro.example");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "確認" })).toBeFocused();
  await tabTo(page, /この内容で発行する/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "本人確認" })).toBeVisible();
  await expectAxeClean(page);
  await page.keyboard.press("Escape");
  await expect(page.getByText("本人確認が行われなかったため")).toBeVisible();
  await page.keyboard.press("Tab");
  await tabTo(page, /この内容で発行する/);
  await page.keyboard.press("Enter");
  await stepUp(page);
  // The address is taken: the form goes back to it, and keeps what was typed.
  await expect(summary).toBeFocused();
  await expect(summary).toContainText("メールアドレス：このメールアドレスはすでに使われています。");
  await expect(page.getByLabel("氏名")).toHaveValue("鍵盤 太郎");
  await page.goto("/admin/accounts/new");
  await expect(page.getByRole("radio", { name: /パートナー加盟店/ })).toBeChecked();
});

test("a case is filed by Ctrl+Enter from within its text, after the summary has led to what was missing", async ({
  browser,
}) => {
  const page = await signIn(browser, "operator");
  await page.goto("/operator/customers");
  await page.getByRole("row").nth(1).getByRole("link").first().click();
  await page.getByRole("link", { name: "この方の依頼を受ける" }).click();
  const request = page.getByRole("textbox", { name: "取次内容" });
  await request.fill("玄関先の草取りをお願いしたいとのこと。");
  await expect(page.getByText("Ctrl+Enter")).toBeVisible();
  await page.getByRole("textbox", { name: "料金の目安" }).fill("５，５００円");
  await page.keyboard.press("Control+Enter");
  const summary = page.getByRole("group", { name: "次の項目を確認してください。" });
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("link")).toHaveText(["件名：件名を入力してください。"]);
  await expectAxeClean(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const title = page.getByRole("textbox", { name: "件名" });
  await expect(title).toBeFocused();
  await page.keyboard.type("鍵盤で登録");
  await expect(summary).toBeHidden();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { level: 1, name: "鍵盤で登録" })).toBeVisible();
  await expect(page.getByText("5,500円")).toBeVisible();
});

test("a row's menu and its dialog work by keyboard and are axe clean", async ({ browser }) => {
  const page = await signIn(browser, "admin");
  await page.goto("/admin/accounts?search=partner5");
  const menu = page.getByRole("button", { name: "古賀 直子さんの操作メニュー" });
  await menu.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: "編集" })).toBeFocused();
  await expectAxeClean(page);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "再設定メールを送る" });
  await expect(dialog).toContainText("古賀 直子さん");
  await expectAxeClean(page);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
});

test("a screen without a signal says so, and comes back with it", async ({ browser }) => {
  const page = await signIn(browser, "admin");
  await page.goto("/admin/accounts");
  await expect(page.getByRole("row").nth(2)).toBeVisible();
  await page.context().setOffline(true);
  await page.getByLabel("状態で絞り込み").selectOption("locked");
  await expect(page.getByText("通信できませんでした。")).toBeVisible({ timeout: 20_000 });
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "再読み込み" }).click();
  await expect(page.getByText("該当するアカウントが見つかりません。")).toBeVisible();
});
