import { expect, test } from "@playwright/test";
import { fileCase } from "../support/new-case";
import { signIn } from "../support/sign-in";

test("a customer's cases are theirs, not those of whoever has the same name", async ({ browser }) => {
  const operator = await signIn(browser, "operator");
  const { customerId } = await fileCase(operator, `窓拭き ${Date.now()}`);
  await operator.goto(`/operator/customers/${customerId}`);
  const name = (await operator.getByRole("heading", { level: 1 }).textContent()) ?? "";
  await operator.getByRole("link", { name: "この方の案件を見る" }).click();
  await expect(operator).toHaveURL(new RegExp(`/operator/cases\\?customerId=${customerId}$`));
  await expect(operator.getByText(`お客様：${name}`)).toBeVisible();
  await expect(operator.getByRole("row").nth(1)).toContainText(name);
  await operator.getByRole("button", { name: "お客様での絞り込みをやめる" }).click();
  await expect(operator).toHaveURL(/\/operator\/cases$/);
});

test("a link cannot put the name of nobody over a case", async ({ browser }) => {
  const operator = await signIn(browser, "operator");
  for (const link of ["customerId=999999&customerName=架空の人", "customerId=abc&customerName=架空の人"]) {
    await operator.goto(`/operator/cases/new?${link}`);
    await expect(operator.getByText("リンクが指すお客様が見つかりません。", { exact: false })).toBeVisible();
    await expect(operator.getByLabel("件名")).toBeVisible();
    await expect(operator.getByText("架空の人")).toHaveCount(0);
  }
});

test("a care call to somebody who refused them is told before it is filed", async ({ browser }) => {
  const operator = await signIn(browser, "operator");
  await operator.goto("/operator/customers");
  await operator.getByRole("row").nth(2).getByRole("link").first().click();
  await operator.getByRole("link", { name: "編集する" }).click();
  await operator.getByLabel("おきづかいコールを希望しない").check();
  await operator.getByRole("button", { name: "変更を保存する" }).click();
  await operator.getByRole("link", { name: "この方の依頼を受ける" }).click();
  await operator.getByLabel("種類").selectOption("care_call");
  await operator.getByLabel("件名").fill("ご様子伺い");
  await operator.getByLabel("取次内容").fill("お電話での確認");
  await operator.getByRole("button", { name: "登録する" }).click();
  const dialog = operator.getByRole("dialog", { name: "ご確認ください" });
  await expect(dialog).toContainText("このお客様は、おきづかいコールを希望されていません。");
  await dialog.getByRole("button", { name: "戻る" }).click();
  await expect(operator.getByLabel("件名")).toHaveValue("ご様子伺い");
  await operator.getByRole("button", { name: "登録する" }).click();
  await dialog.getByRole("button", { name: "確認のうえ続ける" }).click();
  await expect(operator.getByRole("heading", { level: 1, name: "ご様子伺い" })).toBeVisible();
});
