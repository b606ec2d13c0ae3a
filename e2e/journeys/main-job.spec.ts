import { expect, test, type Page } from "@playwright/test";
import { acceptAndAssign, visitAndReport } from "../support/first-visit";
import { signIn } from "../support/sign-in";

/** The whole main job through the screens, each person in a browser of their own. */
test("from the call to the approved report", async ({ browser }) => {
  const title = `庭の草取り ${Date.now()}`;
  const operator = await signIn(browser, "operator");

  await test.step("the operator registers the caller and files a case with a store", async () => {
    await registerCustomer(operator);
    await operator.getByRole("link", { name: "この方の依頼を受ける" }).click();
    await operator.getByLabel("件名").fill(title);
    await operator.getByLabel("取次内容").fill("玄関先の草取りをお願いしたいとのこと。");
    await operator.getByRole("button", { name: "登録する" }).click();
    await expect(operator.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await operator.getByRole("button", { name: "まごころサポート世田谷店に依頼する" }).click();
    await expect(operator.getByText("店舗未対応", { exact: true }).first()).toBeVisible();
  });
  const caseId = /cases\/(\d+)/.exec(operator.url())?.[1] ?? "";

  await test.step("the store sees the mail, accepts and assigns a concierge with a time", async () => {
    const mail = await browser.newPage();
    await mail.goto("/dev/mail");
    await expect(mail.getByRole("button", { name: /新しいサポート依頼/ }).first()).toBeVisible();
    await expect(mail.frameLocator("iframe").getByText(title)).toBeVisible();

    await acceptAndAssign(await signIn(browser, "partner"), caseId, "青木 美咲");
  });

  await test.step("the concierge starts, finishes and reports with two photos on the phone", async () => {
    await visitAndReport(await signIn(browser, "concierge"), caseId, 2);
  });

  await test.step("the store reads the report with its photos and approves", async () => {
    const partner = await signIn(browser, "partner");
    await partner.goto(`/partner/cases/${caseId}`);
    await partner.getByRole("link", { name: "報告を開く" }).click();
    for (const number of [1, 2]) await expectShown(partner, `報告の写真${number}`);
    await expect(partner.getByText("4,000円")).toBeVisible();
    await partner.getByRole("button", { name: "承認する" }).click();
    await expect(partner.getByText("承認済み", { exact: true }).first()).toBeVisible();
  });

  await test.step("the operator sees 報告完了", async () => {
    await operator.reload();
    await expect(operator.getByText("報告完了", { exact: true }).first()).toBeVisible();
  });
});

async function registerCustomer(operator: Page): Promise<void> {
  await operator.goto("/operator/customers/new");
  await operator.getByLabel("姓", { exact: true }).fill("早川");
  await operator.getByLabel("名", { exact: true }).fill(`試験${Date.now() % 100_000}`);
  await operator.getByLabel("せい（ふりがな）").fill("ハヤカワ");
  await operator.getByLabel("めい（ふりがな）").fill("しけん");
  await operator.getByLabel("郵便番号", { exact: true }).fill("156-0052");
  await operator.getByRole("button", { name: "住所を自動入力" }).click();
  await expect(operator.getByLabel("市区町村")).toHaveValue("世田谷区");
  await operator.getByLabel("町名・番地").fill("経堂1-2-3");
  await operator.getByRole("button", { name: "登録する" }).click();
  const isAsked = operator.getByRole("button", { name: "別の方として登録する" });
  const saved = operator.getByRole("link", { name: "この方の依頼を受ける" });
  await expect(isAsked.or(saved)).toBeVisible();
  if (await isAsked.isVisible()) await isAsked.click();
  await expect(saved).toBeVisible();
}

async function expectShown(page: Page, alt: string): Promise<void> {
  const image = page.getByAltText(alt);
  await expect(image).toBeVisible();
  await expect
    .poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth))
    .toBeGreaterThan(0);
}
