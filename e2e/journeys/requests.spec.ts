import { expect, test, type Page } from "@playwright/test";
import { stepUp } from "../support/accounts";
import { readerOf } from "../support/read-api";
import { signIn } from "../support/sign-in";

/** Not the store of the other journeys: they need its cases. */
const STORE = "まごころサポート福岡早良店";
const CITY = "久留米市";

const areasOf = (page: Page) =>
  page.locator("section").filter({ has: page.getByRole("heading", { name: "対応エリア", exact: true }) });

/** What an earlier run left without an answer: of each kind one may be open. */
async function withdrawLeft(store: Page): Promise<void> {
  await store.goto("/partner/requests?status=open");
  await expect(
    store.getByText("該当する本部への依頼が見つかりません。").or(store.getByRole("table")),
  ).toBeVisible();
  const left = store.getByRole("button", { name: "対応エリアの依頼を取り下げる" });
  if ((await left.count()) === 0) return;
  await left.click();
  await expect(left).toHaveCount(0);
}

test("a store asks for another area beside its areas, headquarters grants it, and the store has it", async ({
  browser,
}) => {
  test.slow();
  const store = await signIn(browser, "partner5");
  await withdrawLeft(store);
  await store.getByRole("link", { name: "自店の情報" }).first().click();
  await expect(areasOf(store)).toBeVisible();
  // Run again, the same request takes the area off.
  const had = (await areasOf(store).innerText()).includes(CITY);

  await test.step("it asks", async () => {
    await areasOf(store).getByRole("button", { name: "対応エリアの変更を依頼する" }).click();
    const dialog = store.getByRole("dialog", { name: "対応エリアの変更を依頼する" });
    await dialog.getByRole("searchbox", { name: "市区町村を探す" }).fill(CITY);
    await dialog.getByRole("checkbox", { name: `福岡県${CITY}` }).setChecked(!had);
    await dialog.getByLabel("本部へのメッセージ").fill("担当者が増えたため、お願いします。");
    await dialog.getByRole("button", { name: "本部に依頼する" }).click();
    await expect(dialog).toBeHidden();
    await store.getByRole("link", { name: "送った依頼と回答を見る" }).click();
    await expect(store.getByRole("row").filter({ hasText: "回答待ち" }).first()).toBeVisible();
  });

  const admin = await signIn(browser, "admin");
  await test.step("headquarters sees that somebody waits, and grants", async () => {
    await admin.getByRole("link", { name: /^回答待ちの依頼/ }).click();
    await expect(admin).toHaveURL(/\/admin\/requests\?status=open$/);
    await admin.getByRole("button", { name: `${STORE}の対応エリアの依頼を見る` }).click();
    const dialog = admin.getByRole("dialog", { name: `${STORE}：対応エリア` });
    await expect(
      dialog.getByRole("row").filter({ hasText: had ? "外す地域" : "追加する地域" }),
    ).toContainText(CITY);
    await dialog.getByRole("button", { name: "承認する" }).click();
    await stepUp(admin);
    await expect(admin.getByText("依頼を承認しました")).toBeVisible();
    await expect(dialog).toBeHidden();
  });

  await test.step("the store has it", async () => {
    await store.goto("/partner/store");
    const cities = expect(areasOf(store));
    await (had ? cities.not.toContainText(CITY) : cities.toContainText(CITY));
  });
});

interface StoreRow {
  id: number;
  name: string;
}

async function reopen(admin: Page): Promise<void> {
  await admin.getByRole("link", { name: "利用再開" }).click();
  await admin.getByRole("button", { name: "利用を再開する" }).click();
  await expect(admin.getByText(`${STORE}の利用を再開しました`)).toBeVisible();
}

test("a store is closed with one case moved and the others kept, and opened again", async ({ browser }) => {
  test.slow();
  const admin = await signIn(browser, "admin");
  const stores: StoreRow[] = await readerOf(admin)("/api/admin/partners?limit=100");
  const found = stores.find(({ name }) => name === STORE);
  if (!found) throw new Error(`the demo has no ${STORE}`);
  const page = `/admin/partners/${found.id}`;
  await admin.goto(page);
  await expect(admin.getByRole("link", { name: /^利用(停止|再開)$/ })).toBeVisible();
  if (await admin.getByRole("link", { name: "利用再開" }).isVisible()) {
    await reopen(admin);
    await admin.goto(page);
  }

  await admin.getByRole("link", { name: "利用停止" }).click();
  const line = admin
    .getByRole("listitem")
    .filter({ has: admin.locator('input[type="radio"]:not([disabled])').nth(1) })
    .first();
  await line.getByRole("radio", { name: "本部へ戻す" }).check();
  const caseNumber = /\d{8}-\d{4,}/.exec(await line.innerText())?.[0] ?? "";
  await expect(admin.getByText(/^本部へ戻す 1件/)).toBeVisible();
  await admin.getByRole("button", { name: `${STORE}を利用停止にする` }).click();
  await stepUp(admin);
  await expect(admin.getByText(/本部へ戻した案件1件/)).toBeVisible();
  await expect(admin.getByRole("heading", { name: `${STORE}の利用再開` })).toBeVisible();
  await expect(admin.getByText("残っている案件が")).toBeVisible();

  const cases = await readerOf(admin)(`/api/admin/cases?search=${encodeURIComponent(caseNumber)}`);
  expect(cases).toMatchObject([{ caseNumber, status: "pending" }]);

  await admin.goto(page);
  await reopen(admin);
  await admin.goto(page);
  await expect(admin.getByRole("link", { name: "利用停止" })).toBeVisible();
});
