import { expect, test, type Page } from "@playwright/test";
import { fileCase } from "../support/new-case";
import { signIn } from "../support/sign-in";

const NOTICE = "ほかの人（または別の画面）が先に内容を変更しました。";

/** The notice stands where the button was pressed, without scrolling, and has the focus. */
async function expectBesideButton(page: Page): Promise<void> {
  const notice = page.getByRole("group", { name: NOTICE });
  await expect(notice).toBeInViewport();
  await expect(notice).toBeFocused();
}

const choice = (page: Page, field: string, name: RegExp) =>
  page.getByRole("group", { name: field, exact: true }).getByRole("radio", { name });

test("two browsers edit one case: the second sees both values of each field and chooses", async ({
  browser,
}) => {
  const first = await signIn(browser, "operator");
  const title = `二人で編集 ${Date.now()}`;
  const { caseId } = await fileCase(first, title);
  const second = await signIn(browser, "operator");
  for (const page of [first, second]) {
    await page.goto(`/operator/cases/${caseId}/edit`);
    await expect(page.getByLabel("件名")).toHaveValue(title);
  }
  await first.getByLabel("件名").fill(`${title} 先`);
  await first.getByLabel("訪問先").fill("先に入れた訪問先");
  await first.getByRole("button", { name: "変更を保存する" }).click();
  await expect(first.getByRole("heading", { level: 1, name: `${title} 先` })).toBeVisible();

  await second.getByLabel("件名").fill(`${title} 後`);
  await second.getByLabel("取次内容").fill("後から入れた内容");
  await second.getByRole("button", { name: "変更を保存する" }).click();
  await expectBesideButton(second);
  await expect(choice(second, "訪問先", /最新の内容/)).toBeChecked();
  await expect(choice(second, "取次内容", /あなたの入力/)).toBeChecked();
  await expect(choice(second, "件名", /あなたの入力/)).not.toBeChecked();

  await test.step("the question is still there after a reload", async () => {
    await second.reload();
    await expect(second.getByRole("group", { name: NOTICE })).toBeVisible();
    await expect(second.getByLabel("件名")).toHaveValue(`${title} 後`);
  });

  await second.getByRole("button", { name: "選んだ内容で保存する" }).click();
  await expect(second.getByText("どちらを残すか選んでください。").last()).toBeVisible();
  await choice(second, "件名", /最新の内容/).check();
  await second.getByRole("button", { name: "選んだ内容で保存する" }).click();
  await expect(second.getByRole("heading", { level: 1, name: `${title} 先` })).toBeVisible();
  await expect(second.getByText("後から入れた内容")).toBeVisible();
  await expect(second.getByText("先に入れた訪問先", { exact: true })).toBeVisible();
});

test("two browsers edit one customer: my input is saved over the other's only where I changed it", async ({
  browser,
}) => {
  const first = await signIn(browser, "operator");
  const { customerId } = await fileCase(first, `お客様の編集 ${Date.now()}`);
  const second = await signIn(browser, "operator");
  for (const page of [first, second]) {
    await page.goto(`/operator/customers/${customerId}/edit`);
    await expect(page.getByLabel("備考")).toBeVisible();
  }
  await first.getByLabel("備考").fill("先の備考");
  await first.getByLabel("趣味").fill("囲碁");
  await first.getByRole("button", { name: "変更を保存する" }).click();
  await expect(first).toHaveURL(/customers\/\d+$/);

  await second.getByLabel("備考").fill("後の備考");
  await second.getByRole("button", { name: "変更を保存する" }).click();
  await expectBesideButton(second);
  await second.getByRole("button", { name: "自分の入力で保存する" }).click();
  await expect(second).toHaveURL(/customers\/\d+$/);
  await expect(second.getByText("後の備考")).toBeVisible();
  await expect(second.getByText("囲碁")).toBeVisible();
});

test("a report written on two phones: the second takes the newest", async ({ browser }) => {
  const first = await signIn(browser, "concierge");
  await first.goto("/concierge/cases?status=completed");
  await first.getByRole("main").locator("a[href*='/concierge/cases/']").first().click();
  await expect(first).toHaveURL(/concierge\/cases\/\d+$/);
  const path = `${new URL(first.url()).pathname}/report`;
  const second = await signIn(browser, "concierge");
  for (const page of [first, second]) {
    await page.goto(path);
    await expect(page.getByLabel("会話の内容")).toBeVisible();
  }
  await first.getByLabel("会話の内容").fill("一台目で書いた会話");
  await first.getByRole("button", { name: "下書きを保存する" }).click();
  await expect(first.getByText("下書きを保存しました")).toBeVisible();

  await second.getByLabel("会話の内容").fill("二台目で書いた会話");
  await second.getByRole("button", { name: "下書きを保存する" }).click();
  await expectBesideButton(second);
  await second.getByRole("button", { name: "最新の内容に合わせる" }).click();
  await expect(second.getByLabel("会話の内容")).toHaveValue("一台目で書いた会話");
  await second.getByLabel("会話の内容").fill("二台目で直した会話");
  await second.getByRole("button", { name: "下書きを保存する" }).click();
  await expect(second.getByText("下書きを保存しました")).toBeVisible();
});
