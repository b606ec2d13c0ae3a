import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { signIn } from "../support/sign-in";

const PROFILE = "**/api/auth/profile";
const DEVICE = /をログアウトさせる$/;

async function expectCleanAndNarrow(page: Page, what: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.waitForTimeout(100);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${what} ${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth), what).toBeLessThanOrEqual(320);
  const low = await page.locator("main button:visible, [role=dialog] button:visible").evaluateAll((buttons) =>
    // Inside a field the whole field is what the thumb meets.
    buttons.filter((one) => one.getBoundingClientRect().height < 48).map((one) => one.textContent),
  );
  expect(low, `${what}: too low for a thumb`).toEqual([]);
}

test("each form and dialog of the profile is axe clean, narrow and leaves by a button", async ({
  browser,
}) => {
  const page = await signIn(browser, "concierge2");
  await (await signIn(browser, "concierge2")).close();
  await page.goto("/profile");
  await page.getByRole("button", { name: "氏名を変更" }).click();
  await page.getByLabel("氏名").fill("");
  await page.getByRole("button", { name: "保存する" }).click();
  await expect(page.getByRole("group", { name: "次の項目を確認してください。" })).toBeFocused();
  await page.getByRole("link", { name: "氏名：入力してください。" }).click();
  await expect(page.getByLabel("氏名")).toBeFocused();
  await expectCleanAndNarrow(page, "name");
  await page.getByRole("button", { name: "キャンセル" }).click();

  for (const [opener, title, way] of [
    ["パスワードを変更", "パスワードの変更", "キャンセル"],
    ["二段階認証を設定する", "二段階認証の設定", "キャンセル"],
    [DEVICE, "端末のログアウト", "戻る"],
    ["すべての端末からログアウト", "すべての端末からログアウト", "戻る"],
  ] as const) {
    await page.getByRole("button", { name: opener }).first().click();
    const dialog = page.getByRole("dialog", { name: title });
    await expect(dialog).toBeVisible();
    await expect(dialog.getByText("読み込み中です")).toHaveCount(0);
    await expectCleanAndNarrow(page, title);
    await dialog.getByRole("button", { name: way }).click();
    await expect(dialog).toBeHidden();
  }
});

test("the name is edited by keyboard alone, and survives what fails meanwhile", async ({ browser }) => {
  const page = await signIn(browser, "concierge2");
  await page.goto("/profile");
  const opener = page.getByRole("button", { name: "氏名を変更" });
  await opener.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("氏名")).toBeFocused();
  await page.keyboard.type("　入力中");
  const typed = await page.getByLabel("氏名").inputValue();

  await page.route(PROFILE, (route) => route.fulfill({ status: 500, body: "" }));
  await page.clock.install();
  await page.clock.fastForward("02:00");
  const answered = page.waitForResponse(PROFILE);
  // As when the person comes back from another window, which makes the page ask again.
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange", { bubbles: true })));
  await answered;
  await expect(page.getByLabel("氏名")).toHaveValue(typed);
  await page.keyboard.press("Enter");
  // What went wrong stands before the buttons, and the keyboard goes on from there.
  await expect(page.getByRole("main").getByRole("alert")).toBeFocused();
  await expect(page.getByLabel("氏名")).toHaveValue(typed);
  await page.unroute(PROFILE);

  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "キャンセル" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(opener).toBeFocused();
});

test("whoever edits the name in two windows sees both and decides", async ({ browser }) => {
  const first = await signIn(browser, "concierge2");
  const second = await signIn(browser, "concierge2");
  for (const page of [first, second]) {
    await page.goto("/profile");
    await page.getByRole("button", { name: "氏名を変更" }).click();
  }
  const before = await first.getByLabel("氏名").inputValue();
  await first.getByLabel("氏名").fill("村上 一番");
  await second.getByLabel("氏名").fill("村上 二番");
  await first.getByRole("button", { name: "保存する" }).click();
  await expect(first.getByText("プロフィールを更新しました")).toBeVisible();
  await second.getByRole("button", { name: "保存する" }).click();
  await expect(second.getByRole("radio", { name: /村上 二番/ })).toBeVisible();
  await expect(second.getByRole("radio", { name: /村上 一番/ })).toBeVisible();
  await second.getByRole("button", { name: "最新の内容に合わせる" }).click();
  await expect(second.getByLabel("氏名")).toHaveValue("村上 一番");
  await second.getByLabel("氏名").fill(before);
  await second.getByRole("button", { name: "保存する" }).click();
  await expect(second.getByText("プロフィールを更新しました")).toBeVisible();
});
