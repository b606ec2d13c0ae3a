import { expect, test, type Page } from "@playwright/test";
import { photo } from "../support/photo";
import { signIn } from "../support/sign-in";

/* A fee no other number on a page can be mistaken for: 10 % is 8,765 yen, half of it shared by two 21,914 and 21,913. */
const FEE = "87654";
const PRIMARY_PAY = "30,678円";
const MEMBER_PAY = "22,235円";
const GROSS_PROFIT = "35,062円";

/** A visit of two, reported by the one who is not the primary concierge. */
test("a member files, each sees their own pay, and the operator reads the report without any", async ({
  browser,
}) => {
  // Five people in browsers of their own, and one of them twice.
  test.slow();
  const partner = await signIn(browser, "partner");
  const caseId = await fileCase(partner);
  await assignTwo(partner, caseId);
  const member = await signIn(browser, "concierge3");

  await test.step("the member does the visit and reports it; the primary concierge is proposed as there", async () => {
    await member.goto(`/concierge/cases/${caseId}`);
    await member.getByRole("button", { name: "開始", exact: true }).click();
    await finish(member);
    await member.getByRole("link", { name: "報告を書く" }).click();
    await expect(member.getByRole("checkbox", { name: "青木 美咲" })).toBeChecked();
    await expect(member.getByText("あなたを含めて2名で訪問したと報告します。")).toBeVisible();
    await member.getByLabel("会話の内容").fill("お二人でお庭を見てくださいました。");
    await member.getByLabel("料金（税込・円）").fill(FEE);
    await member.getByLabel("交通費（円）").fill("321");
    await member.locator("input[type=file]").setInputFiles([await photo("1.jpg", "#88b088")]);
    await expect(member.getByAltText("添付した写真1")).toBeVisible();
    await member.getByRole("button", { name: "報告を提出する" }).click();
    await expect(member.getByText("報告済み", { exact: true }).first()).toBeVisible();
  });

  await test.step("member and primary concierge read it, each with their own pay alone", async () => {
    await member.getByRole("link", { name: "報告を開く" }).click();
    await expectPay(member, MEMBER_PAY, [PRIMARY_PAY, GROSS_PROFIT]);
    const primary = await signIn(browser, "concierge");
    await primary.goto("/concierge/reports");
    await primary.getByRole("link", { name: new RegExp(await caseNumberOf(member)) }).click();
    await expectPay(primary, PRIMARY_PAY, [MEMBER_PAY, GROSS_PROFIT]);
    await expectPhoto(primary);
    await expect(primary.getByRole("button", { name: "訪問した人を直す" })).toHaveCount(0);
  });

  await test.step("the operator opens it from the case and sees no yen of pay", async () => {
    const operator = await signIn(browser, "operator");
    await openFromCase(operator, "operator", caseId);
    await expect(operator.getByText("お二人でお庭を見てくださいました。")).toBeVisible();
    await expect(operator.getByText("87,654円")).toBeVisible();
    await expectPhoto(operator);
    const text = await operator.locator("body").innerText();
    for (const secret of ["報酬", "粗利", PRIMARY_PAY, MEMBER_PAY, GROSS_PROFIT, "8,765円", "21,913円"])
      expect(text).not.toContain(secret);
    const admin = await signIn(browser, "admin");
    await openFromCase(admin, "admin", caseId);
    await expectPhoto(admin);
    await admin.goto("/admin/audit-logs");
    await expect(admin.getByRole("listitem").filter({ hasText: "報告の閲覧" }).first()).toBeVisible();
  });

  await test.step("the store says who was really there; the one who saw it older is told", async () => {
    await openFromCase(partner, "partner", caseId);
    const second = await partner.context().newPage();
    await openFromCase(second, "partner", caseId);
    for (const page of [partner, second])
      await page.getByRole("button", { name: "訪問した人を直す" }).click();
    await partner.getByLabel("報告者").selectOption("青木 美咲");
    await partner.getByRole("checkbox", { name: "原田 大輔" }).check();
    await partner.getByRole("button", { name: "保存する" }).click();
    await expect(partner.getByText("訪問した人を更新しました")).toBeVisible();
    await expect(partner.getByText("31,000円")).toBeVisible();

    await second.getByRole("checkbox", { name: "青木 美咲" }).uncheck();
    await second.getByRole("button", { name: "保存する" }).click();
    const conflict = second.getByRole("group", { name: /が先に内容を変更しました/ });
    await expect(conflict).toContainText("青木 美咲（報告者）、原田 大輔");
    await expect(conflict).toContainText("原田 大輔（報告者）");
    await second.getByRole("button", { name: "最新の内容に合わせる" }).click();
    await expect(second.getByLabel("報告者")).toHaveValue(await valueOf(second, "青木 美咲"));
  });
});

/** A case the store takes in itself is its own at once. */
async function fileCase(partner: Page): Promise<string> {
  await partner.goto("/partner/customers");
  await partner.getByRole("row").nth(1).getByRole("link").first().click();
  await partner.getByRole("link", { name: "この方の依頼を受ける" }).click();
  await partner.getByLabel("件名").fill(`二人での草取り ${Date.now()}`);
  await partner.getByLabel("取次内容").fill("二人で伺うお約束です。");
  await partner.getByRole("button", { name: "登録する" }).click();
  await expect(partner.getByText("CS未決定", { exact: true }).first()).toBeVisible();
  return /cases\/(\d+)/.exec(partner.url())?.[1] ?? "";
}

/** 青木 as the primary concierge, 原田 with her; no time, so that nothing is in the way. */
async function assignTwo(partner: Page, caseId: string): Promise<void> {
  await partner.goto(`/partner/cases/${caseId}`);
  await partner.getByRole("button", { name: "コンシェルジュを割り当てる" }).click();
  const dialog = partner.getByRole("dialog");
  await dialog.getByLabel("主担当").selectOption(await valueOf(partner, "青木 美咲"));
  await dialog.getByRole("checkbox", { name: "原田 大輔" }).check();
  await dialog.getByRole("button", { name: "割り当てる" }).click();
  await expect(partner.getByText("訪問日未定", { exact: true }).first()).toBeVisible();
}

async function finish(member: Page): Promise<void> {
  await member.getByRole("button", { name: "完了", exact: true }).click();
}

/** What stands after a name in a choice differs, so the option is found by its beginning. */
async function valueOf(page: Page, name: string): Promise<string> {
  const option = page.getByRole("dialog").locator("option").filter({ hasText: name }).first();
  return (await option.getAttribute("value")) ?? "";
}

async function openFromCase(page: Page, room: string, caseId: string): Promise<void> {
  await page.goto(`/${room}/cases/${caseId}`);
  await page.getByRole("link", { name: "報告を開く" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^報告 / })).toBeVisible();
}

async function caseNumberOf(page: Page): Promise<string> {
  const heading = page.getByRole("heading", { level: 1, name: /^報告 / });
  return ((await heading.textContent()) ?? "").replace("報告 ", "");
}

async function expectPay(page: Page, own: string, others: readonly string[]): Promise<void> {
  await expect(page.getByRole("heading", { name: "あなたの報酬（見込み）" })).toBeVisible();
  await expect(page.getByText(own, { exact: true })).toBeVisible();
  const text = await page.locator("body").innerText();
  for (const other of others) expect(text).not.toContain(other);
}

async function expectPhoto(page: Page): Promise<void> {
  const image = page.getByAltText("報告の写真1");
  await image.scrollIntoViewIfNeeded();
  await expect
    .poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth))
    .toBeGreaterThan(0);
}
