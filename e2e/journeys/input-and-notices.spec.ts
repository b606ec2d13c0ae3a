import { expect, test, type Locator } from "@playwright/test";
import { readerOf } from "../support/read-api";
import { PHONE, signIn } from "../support/sign-in";

const boxOf = async (locator: Locator) => {
  const box = await locator.boundingBox();
  if (!box) throw new Error("it is not on the screen");
  return box;
};

test("a text that is too long stays whole, and its writer is told by how much", async ({ browser }) => {
  const page = await signIn(browser, "operator");
  await page.goto("/operator/cases/new");
  const request = page.getByLabel("取次内容");
  await request.focus();
  await page.keyboard.insertText("あ".repeat(3590));
  await expect(page.getByText("3,590／4,000文字")).toBeVisible();
  await page.keyboard.insertText("い".repeat(400));
  await expect(page.getByText("あと10文字")).toBeVisible();
  await page.keyboard.insertText("う".repeat(22));
  await expect(page.getByText("12文字超えています。4,000文字以内に短くしてください。")).toBeVisible();
  expect((await request.inputValue()).length).toBe(4012);
  await expect(request).toHaveAttribute("aria-invalid", "true");
  await expect(request).toHaveAccessibleDescription(/12文字超えています/);

  const title = page.getByLabel("件名");
  await title.focus();
  await page.keyboard.insertText("え".repeat(103));
  await expect(page.getByText("3文字超えています。100文字以内に短くしてください。")).toBeVisible();
  await expect(title).toHaveValue("え".repeat(103));
});

test("whoever is registered already is one press away from being used", async ({ browser }) => {
  const page = await signIn(browser, "operator");
  const read = readerOf(page);
  const [known] = await read<
    { id: number; name: string; homePhone: string | null; mobilePhone: string | null }[]
  >("/api/operator/customers?limit=1");
  if (!known) throw new Error("there is no customer");
  await page.goto("/operator/customers/new");
  await page.getByLabel("姓", { exact: true }).fill("別名");
  await page.getByLabel("名", { exact: true }).fill("太郎");
  await page.getByLabel("せい（ふりがな）").fill("べつめい");
  await page.getByLabel("めい（ふりがな）").fill("たろう");
  await page.getByLabel("自宅電話").fill(known.homePhone ?? known.mobilePhone ?? "");
  await page.getByLabel("都道府県").selectOption("東京都");
  await page.getByLabel("市区町村").fill("世田谷区");
  await page.getByLabel("町名・番地").fill("桜丘1-1-1");
  await page.getByRole("button", { name: "登録する", exact: true }).click();

  const dialog = page.getByRole("dialog", { name: "同じ方が登録されていませんか？" });
  const use = dialog.getByRole("button", { name: "既存のお客様を使う" });
  const anyway = dialog.getByRole("button", { name: "別の方として登録する" });
  await expect(use).toBeFocused();
  const colours = await Promise.all(
    [use, anyway].map((button) => button.evaluate((one) => getComputedStyle(one).backgroundColor)),
  );
  expect(colours[0]).not.toBe(colours[1]);
  await dialog.getByRole("radio", { name: known.name }).check();
  await use.click();
  await expect(page).toHaveURL(`/operator/customers/${known.id}`);
  // Nobody's text greets the next new customer.
  await page.goto("/operator/customers/new");
  await expect(page.getByLabel("姓", { exact: true })).toHaveValue("");
});

test("a toast leaves a phone's tabs and next act free, and stands bottom right on a PC", async ({
  browser,
}) => {
  const page = await signIn(browser, "concierge2");
  const say = async () => {
    await page.goto("/profile");
    await page.getByRole("button", { name: "氏名を変更" }).click();
    await page.getByRole("button", { name: "保存する" }).click();
    const toast = page.locator("[data-sonner-toast]").filter({ hasText: "プロフィールを更新しました" });
    await expect(toast).toHaveAttribute("data-mounted", "true");
    await page.waitForTimeout(600);
    return boxOf(toast);
  };
  const onPhone = await say();
  const tabs = await boxOf(page.getByRole("navigation", { name: "メインメニュー" }));
  expect(onPhone.y + onPhone.height).toBeLessThan(PHONE.height / 2);
  expect(onPhone.y + onPhone.height).toBeLessThan(tabs.y);
  expect(onPhone.x).toBeGreaterThanOrEqual(0);

  await page.setViewportSize({ width: 1440, height: 900 });
  const onPc = await say();
  expect(onPc.x).toBeGreaterThan(900);
  expect(onPc.y).toBeGreaterThan(700);
});
