import { expect, test, type Browser, type Page, type Route } from "@playwright/test";
import { finishedVisit } from "../support/finished-visit";
import { photo } from "../support/photo";
import { signIn } from "../support/sign-in";

/** The bytes of a photo on their way to the store, wherever that is. */
async function onPhotoBytes(page: Page, answer: (route: Route) => Promise<void>): Promise<void> {
  await page.route("**/*", (route) => {
    const request = route.request();
    return request.method() === "PUT" && request.headers()["content-type"] === "image/jpeg"
      ? answer(route)
      : route.fallback();
  });
}

async function openReport(browser: Browser, caseId: number): Promise<Page> {
  const concierge = await signIn(browser, "concierge");
  await concierge.goto(`/concierge/cases/${caseId}/report`);
  await concierge.getByLabel("会話の内容").fill("お庭がきれいになり、喜んでくださいました。");
  await concierge.getByLabel("料金（税込・円）").fill("10000");
  return concierge;
}

const twoPhotos = async () => [await photo("1.jpg", "#88b088"), await photo("2.jpg", "#b0a088")];
const submit = (page: Page) => page.getByRole("button", { name: "報告を提出する" }).click();
const choose = async (page: Page) => page.locator("input[type=file]").setInputFiles(await twoPhotos());

async function expectBothAtStore(browser: Browser, caseId: number): Promise<void> {
  const partner = await signIn(browser, "partner");
  await partner.goto(`/partner/cases/${caseId}`);
  await partner.getByRole("link", { name: "報告を開く" }).click();
  for (const number of [1, 2]) {
    const image = partner.getByAltText(`報告の写真${number}`);
    await expect
      .poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth))
      .toBeGreaterThan(0);
  }
}

test("logging out with photos that are on the phone alone asks first, and going back loses none", async ({
  browser,
  request,
}) => {
  const caseId = await finishedVisit(request);
  const concierge = await signIn(browser, "concierge");
  await onPhotoBytes(concierge, (route) => route.abort("connectionreset"));
  await concierge.goto(`/concierge/cases/${caseId}/report`);
  await choose(concierge);
  await expect(concierge.getByRole("button", { name: "もう一度送る" })).toHaveCount(2, { timeout: 30_000 });
  const logOut = async () => {
    await concierge.getByRole("button", { name: "メニュー" }).click();
    await concierge.getByRole("button", { name: "ログアウト", exact: true }).click();
  };
  await logOut();
  const question = concierge.getByRole("dialog", { name: "保存されていない入力があります" });
  await expect(question).toContainText("報告に付いていない写真 2枚");
  await question.getByRole("button", { name: "戻る" }).click();
  await concierge.keyboard.press("Escape");
  await expect(concierge.getByRole("button", { name: "もう一度送る" })).toHaveCount(2);
  await logOut();
  await question.getByRole("button", { name: "破棄してログアウト" }).click();
  await expect(concierge).toHaveURL(/\/login/);
});

test("on a slow link a report submitted while its photos are being sent leaves with both", async ({
  browser,
  request,
}) => {
  const caseId = await finishedVisit(request);
  const concierge = await openReport(browser, caseId);
  await onPhotoBytes(concierge, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    await route.fallback();
  });
  await choose(concierge);
  await submit(concierge);
  await expect(concierge.getByText("写真 1/2 を送信しています")).toBeVisible();
  await expect(concierge.getByText("報告済み", { exact: true }).first()).toBeVisible({ timeout: 30_000 });
  await expectBothAtStore(browser, caseId);
});

test("photos still being sent survive a reload, and the report leaves with them", async ({
  browser,
  request,
}) => {
  const caseId = await finishedVisit(request);
  const concierge = await openReport(browser, caseId);
  await onPhotoBytes(concierge, () => new Promise(() => undefined));
  await choose(concierge);
  await expect(concierge.getByAltText("送信中の写真 2.jpg")).toBeVisible();
  await expect(concierge.getByText("送信しています…")).toHaveCount(2);
  concierge.on("dialog", (dialog) => void dialog.accept());
  await concierge.unrouteAll({ behavior: "ignoreErrors" });
  await concierge.reload();
  await expect(concierge.getByAltText("添付した写真2")).toBeVisible();
  await expect(concierge.getByLabel("会話の内容")).toHaveValue(/お庭がきれいに/);
  await concierge.reload();
  await expect(concierge.getByAltText("添付した写真2")).toBeVisible();
  await expect(concierge.getByAltText("添付した写真3")).toHaveCount(0);
  await submit(concierge);
  await expect(concierge.getByText("報告済み", { exact: true }).first()).toBeVisible();
  await expectBothAtStore(browser, caseId);
});

test("a photo that cannot be sent holds the report back until its person says what becomes of it", async ({
  browser,
  request,
}) => {
  const caseId = await finishedVisit(request);
  const concierge = await openReport(browser, caseId);
  await onPhotoBytes(concierge, (route) => route.abort("connectionreset"));
  await choose(concierge);
  await submit(concierge);
  const question = concierge.getByRole("alert").filter({ hasText: "送信できていない写真が2枚あります" });
  await expect(question).toBeVisible({ timeout: 30_000 });
  await expect(concierge.getByRole("button", { name: "もう一度送る" })).toHaveCount(2);
  await concierge.unrouteAll({ behavior: "ignoreErrors" });
  await question.getByRole("button", { name: "もう一度送って提出する" }).click();
  await expect(concierge.getByText("報告済み", { exact: true }).first()).toBeVisible();
  await expectBothAtStore(browser, caseId);
});
