import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Locator, type Page } from "@playwright/test";
import { signIn } from "../support/sign-in";
import { bookVisit, partnerApi } from "../support/visits";

const startButton = (page: Page) => page.getByRole("button", { name: "開始", exact: true });
const finishButton = (page: Page) => page.getByRole("button", { name: "完了", exact: true });
const undoButton = (page: Page) => page.getByRole("button", { name: "元に戻す" });
const status = (page: Page, label: string) => page.getByText(label, { exact: true }).first();

/** Where a thumb rests on something. */
async function placeOf(locator: Locator): Promise<[number, number]> {
  const box = await locator.boundingBox();
  if (!box) throw new Error("nothing to tap");
  return [box.x + box.width / 2, box.y + box.height / 2];
}

async function tapTwice(page: Page, locator: Locator): Promise<void> {
  const place = await placeOf(locator);
  await page.touchscreen.tap(...place);
  await page.waitForTimeout(350);
  await page.touchscreen.tap(...place);
}

test("a second tap does not take the next step, and a slip is undone within ten seconds", async ({
  browser,
  request,
}) => {
  const partner = await partnerApi(request);
  const { id } = await bookVisit(partner, { title: `二度押し ${Date.now()}`, daysAhead: 0 });
  const page = await signIn(browser, "concierge");
  await page.goto(`/concierge/cases/${id}`);
  await expect(startButton(page)).toBeEnabled();

  await test.step("開始 tapped twice starts and no more", async () => {
    await tapTwice(page, startButton(page));
    await expect(status(page, "対応中")).toBeVisible();
    await expect(page.getByRole("button", { name: "完了（まもなく押せます）" })).toBeDisabled();
    await expect(finishButton(page)).toBeEnabled();
    await expect(status(page, "対応中")).toBeVisible();
  });

  await test.step("完了 tapped twice stays on the page, where it is undone", async () => {
    await tapTwice(page, finishButton(page));
    await expect(status(page, "未報告")).toBeVisible();
    await expect(page).toHaveURL(`/concierge/cases/${id}`);
    await expect(page.getByRole("status").getByText("訪問を完了しました。")).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((violation) => violation.id)).toEqual([]);
    const bar = await undoButton(page).boundingBox();
    const tabs = await page.getByRole("navigation", { name: "メインメニュー" }).boundingBox();
    expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeLessThan(tabs?.y ?? 0);
    expect(bar?.height).toBeGreaterThanOrEqual(44);
    await tapTwice(page, undoButton(page));
    await expect(status(page, "対応中")).toBeVisible();
    await expect(undoButton(page)).toHaveCount(0);
  });

  await test.step("the way back is gone after ten seconds, from the screen and after a reload", async () => {
    await finishButton(page).click();
    await expect(undoButton(page)).toBeVisible();
    await expect(undoButton(page)).toHaveCount(0, { timeout: 12_000 });
    await page.reload();
    await expect(page.getByRole("link", { name: "報告を書く" })).toBeVisible();
    await expect(undoButton(page)).toHaveCount(0);
  });

  await test.step("then the store takes the finish back", async () => {
    const partner = await signIn(browser, "partner");
    await partner.goto(`/partner/cases/${id}`);
    await partner.getByRole("button", { name: "完了を取り消す" }).click();
    await expect(status(partner, "対応中")).toBeVisible();
    await expect(partner.getByText("対応完了の取り消し").first()).toBeVisible();
    await expect(partner.getByRole("button", { name: "開始を取り消す" })).toBeVisible();
  });
});

test("a visit of another day is started only after its day was named", async ({ browser, request }) => {
  const partner = await partnerApi(request);
  const { id } = await bookVisit(partner, { title: `先の訪問 ${Date.now()}`, daysAhead: 2 });
  const page = await signIn(browser, "concierge");
  await page.goto(`/concierge/cases/${id}`);
  await startButton(page).click();
  const dialog = page.getByRole("dialog", { name: "今日はこの訪問の予定日ではありません" });
  await expect(dialog).toContainText(/予定は\d+月\d+日\(.\) \d\d:\d\d〜\d\d:\d\d、今日は\d{4}年\d+月\d+日/);
  await dialog.getByRole("button", { name: "戻る" }).click();
  await expect(status(page, "訪問予定")).toBeVisible();
  await startButton(page).click();
  await dialog.getByRole("button", { name: "今日開始する" }).click();
  await expect(status(page, "対応中")).toBeVisible();
});

test("the undo works by keyboard, and on a line that loses its answer", async ({ browser, request }) => {
  const partner = await partnerApi(request);
  const { id } = await bookVisit(partner, { title: `遅い回線 ${Date.now()}`, daysAhead: 0 });
  const page = await signIn(browser, "concierge");
  await page.goto(`/concierge/cases/${id}`);

  await test.step("by keyboard: the focus waits beside the way back", async () => {
    await startButton(page).focus();
    await page.keyboard.press("Enter");
    await expect(undoButton(page)).toBeVisible();
    await page.keyboard.press("Tab");
    await expect(undoButton(page)).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(status(page, "訪問予定")).toBeVisible();
  });

  await test.step("slow: the way back stays while it is on its way", async () => {
    await startButton(page).click();
    await page.route("**/put-back", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 4_000));
      await route.continue();
    });
    await page.waitForTimeout(7_000);
    await undoButton(page).click();
    await page.waitForTimeout(3_600);
    await expect(page.getByRole("button", { name: /元に戻す/ })).toBeDisabled();
    await expect(status(page, "訪問予定")).toBeVisible();
    await page.unroute("**/put-back");
  });

  await test.step("lost: pressed again it is the same act, not a conflict", async () => {
    await startButton(page).click();
    let isFirst = true;
    await page.route("**/put-back", async (route) => {
      if (!isFirst) return route.continue();
      isFirst = false;
      await route.fetch();
      return route.abort();
    });
    await undoButton(page).click();
    await expect(page.getByText("通信できませんでした。")).toBeVisible();
    await undoButton(page).click();
    await expect(page.getByRole("status").getByText("ひとつ前の状態に戻しました。")).toBeVisible();
    await expect(status(page, "訪問予定")).toBeVisible();
  });
});
