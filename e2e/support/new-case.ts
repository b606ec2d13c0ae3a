import { expect, type Page } from "@playwright/test";

/** Files a case for the first customer of a list, through the form. @returns its id and the customer's */
export async function fileCase(
  operator: Page,
  title: string,
  list = "/operator/customers",
): Promise<{ caseId: string; customerId: string }> {
  await operator.goto(list);
  await operator.getByRole("row").nth(1).getByRole("link").first().click();
  await expect(operator).toHaveURL(/customers\/\d+$/);
  const customerId = /customers\/(\d+)/.exec(operator.url())?.[1] ?? "";
  await operator.getByRole("link", { name: "この方の依頼を受ける" }).click();
  await operator.getByLabel("件名").fill(title);
  await operator.getByLabel("取次内容").fill("玄関先の草取りをお願いしたいとのこと。");
  await operator.getByRole("button", { name: "登録する" }).click();
  await expect(operator.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const caseId = /cases\/(\d+)/.exec(operator.url())?.[1] ?? "";
  return { caseId, customerId };
}
