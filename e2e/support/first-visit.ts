import { expect, type Page } from "@playwright/test";
import { photo } from "./photo";

/** The store accepts a case and sends one concierge, on a day far ahead. */
export async function acceptAndAssign(partner: Page, caseId: string, concierge: string): Promise<void> {
  await partner.goto(`/partner/cases/${caseId}`);
  await partner.getByRole("button", { name: "受諾する" }).click();
  await partner.getByRole("button", { name: "コンシェルジュを割り当てる" }).click();
  const dialog = partner.getByRole("dialog");
  await dialog.getByLabel("訪問日").fill("2027-03-01");
  await dialog.getByLabel("開始").fill("10:00");
  await dialog.getByLabel("終了").fill("11:30");
  const primary = dialog.getByLabel("主担当");
  // The first of this name: what stands behind it says why somebody may not go.
  const names = await primary.locator("option").allTextContents();
  await primary.selectOption({ index: names.findIndex((name) => name.startsWith(concierge)) });
  await dialog.getByRole("button", { name: "割り当てる" }).click();
  await expect(partner.getByText("訪問予定", { exact: true }).first()).toBeVisible();
}

/** The concierge starts, finishes and reports 10,000 yen, with photos. */
export async function visitAndReport(concierge: Page, caseId: string, photos: number): Promise<void> {
  await concierge.goto(`/concierge/cases/${caseId}`);
  await concierge.getByRole("button", { name: "開始", exact: true }).click();
  await concierge.getByRole("button", { name: "今日開始する" }).click();
  await concierge.getByRole("button", { name: "完了", exact: true }).click();
  await concierge.getByRole("link", { name: "報告を書く" }).click();
  await concierge.getByLabel("会話の内容").fill("お庭がきれいになり、とても喜んでくださいました。");
  await concierge.getByLabel("料金（税込・円）").fill("10000");
  const taken = Array.from({ length: photos }, (_, at) => photo(`${at + 1}.jpg`, "#88b088"));
  await concierge.locator("input[type=file]").setInputFiles(await Promise.all(taken));
  await expect(concierge.getByAltText(`添付した写真${photos}`)).toBeVisible();
  await concierge.getByRole("button", { name: "報告を提出する" }).click();
  await expect(concierge.getByText("報告済み", { exact: true }).first()).toBeVisible();
}
