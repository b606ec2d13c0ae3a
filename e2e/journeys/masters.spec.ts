import { expect, test, type Page } from "@playwright/test";
import { finishedVisit } from "../support/finished-visit";
import { signIn } from "../support/sign-in";

const PATH = "/admin/master/support-types";
/** Its own each time: a name stands in a register once, and rows are never deleted. */
const NAME = `見守り${String(Date.now()).slice(-6)}`;

const CODE = `e2e_${String(Date.now()).slice(-6)}`;

const rows = (page: Page) => page.getByRole("list", { name: "サポート種別" }).getByRole("listitem");
const namesOf = async (page: Page) =>
  (
    await rows(page)
      .getByRole("button", { name: /を編集する$/ })
      .allInnerTexts()
  ).map((text) => text.replace(/を編集する$/, "").trim());
const handleOf = (page: Page, name: string) =>
  page.getByRole("button", { name: new RegExp(`^${name}を並べ替える`) });

async function choose(page: Page, name: string, act: string): Promise<void> {
  await page.getByRole("button", { name: `${name}の操作` }).click();
  await page.getByRole("menuitem", { name: act }).click();
}

test("headquarters adds a support type, orders it by keyboard and makes it inactive; an old report keeps its name", async ({
  browser,
}) => {
  test.slow();
  const admin = await signIn(browser, "admin");
  await admin.getByRole("link", { name: "マスタ", exact: true }).click();
  await admin
    .getByRole("navigation", { name: "マスタの切り替え" })
    .getByRole("link", { name: "サポート種別" })
    .click();
  await expect(admin).toHaveURL(new RegExp(`${PATH}$`));

  await test.step("a name is asked for, and one that is taken is said on the field", async () => {
    await expect(rows(admin).first()).toBeVisible();
    const [first = ""] = await namesOf(admin);
    await admin.getByRole("button", { name: "サポート種別を追加" }).click();
    const dialog = admin.getByRole("dialog", { name: "サポート種別を追加" });
    await dialog.getByRole("button", { name: "追加する" }).click();
    await expect(dialog.getByText("入力してください。").first()).toBeVisible();
    await dialog.getByLabel("名称").fill(first);
    await dialog.getByLabel("コード").fill(CODE);
    await dialog.getByRole("button", { name: "追加する" }).click();
    await expect(dialog.getByText("すでに使われています。").first()).toBeVisible();
    await dialog.getByLabel("名称").fill(NAME);
    await admin.keyboard.press("Control+Enter");
    await expect(dialog).toBeHidden();
    await expect(rows(admin).last()).toContainText(NAME);
  });

  await test.step("it goes to the top by keyboard, comes back by undo, and goes there again by the menu", async () => {
    const before = await namesOf(admin);
    const top = [NAME, ...before.slice(0, -1)];
    await handleOf(admin, NAME).focus();
    await admin.keyboard.press("Space");
    for (let place = before.length; place > 1; place -= 1) {
      await expect(admin.getByText(`「${NAME}」は${before.length}件中${place}番目です。`)).toBeAttached();
      await admin.keyboard.press("ArrowUp");
    }
    await expect(admin.getByText(`「${NAME}」は${before.length}件中1番目です。`)).toBeAttached();
    await admin.keyboard.press("Space");
    await expect(
      admin.getByRole("status").filter({ hasText: `「${NAME}」を1番目に移動しました。` }),
    ).toBeVisible();
    expect(await namesOf(admin)).toEqual(top);
    await admin.reload();
    await expect(rows(admin).first()).toContainText(NAME);

    await choose(admin, NAME, "下へ移動する");
    await expect(admin.getByText(`「${NAME}」を2番目に移動しました。`)).toBeVisible();
    await admin.getByRole("button", { name: "元に戻す" }).click();
    await expect(admin.getByText("並び順を元に戻しました。")).toBeVisible();
    expect(await namesOf(admin)).toEqual(top);
  });

  await test.step("it is dragged", async () => {
    const from = await handleOf(admin, NAME).boundingBox();
    const to = await rows(admin).nth(2).boundingBox();
    if (!from || !to) throw new Error("nothing to drag");
    await admin.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await admin.mouse.down();
    await admin.mouse.move(from.x + 20, to.y + to.height / 2, { steps: 10 });
    await admin.mouse.up();
    await expect(admin.getByText(`「${NAME}」を3番目に移動しました。`)).toBeVisible();
    expect((await namesOf(admin)).indexOf(NAME)).toBe(2);
  });

  const concierge = await signIn(browser, "concierge");
  const caseId = await finishedVisit(concierge.request);
  const report = `/concierge/cases/${caseId}/report`;

  await test.step("a report takes it", async () => {
    await concierge.goto(report);
    await concierge.getByLabel("会話の内容").fill("お元気でした。");
    await concierge.getByLabel("サポート種別").selectOption(NAME);
    await concierge.getByRole("button", { name: "下書きを保存" }).click();
    await expect(concierge.getByText("下書きを保存しました")).toBeVisible();
  });

  await test.step("inactive it is offered to nobody any more, and the report keeps it", async () => {
    await choose(admin, NAME, "無効にする");
    const row = rows(admin).filter({ hasText: NAME });
    await expect(row.getByText("無効", { exact: true })).toBeVisible();
    await expect(admin.getByText(`「${NAME}」を無効にしました。`)).toBeVisible();

    await concierge.reload();
    await expect(concierge.getByLabel("サポート種別").locator("option:checked")).toHaveText(
      `${NAME}（無効）`,
    );
    const other = await finishedVisit(concierge.request);
    await concierge.goto(`/concierge/cases/${other}/report`);
    await expect(concierge.getByLabel("サポート種別").locator("option", { hasText: "定期" })).toBeAttached();
    await expect(concierge.getByLabel("サポート種別").locator("option", { hasText: NAME })).toHaveCount(0);

    await admin.getByRole("button", { name: "元に戻す" }).last().click();
    await expect(row.getByText("無効", { exact: true })).toBeHidden();
    // A toast that goes gives the focus back, and so closes a menu opened in that moment: nobody is that quick.
    await expect(admin.getByText(`「${NAME}」を有効にしました。`)).toBeVisible();
    await expect(admin.getByText(`「${NAME}」を無効にしました。`)).toBeHidden();
    await choose(admin, NAME, "無効にする");
    await expect(row.getByText("無効", { exact: true })).toBeVisible();
  });

  await test.step("two who order at once: the second is shown the first one's, and loses nothing", async () => {
    const colleague = await signIn(browser, "admin");
    await colleague.goto(PATH);
    await expect(rows(colleague).first()).toBeVisible();
    const names = await namesOf(colleague);
    const [first = "", second = ""] = names;
    await choose(colleague, first, "下へ移動する");
    await expect(colleague.getByText(`「${first}」を2番目に移動しました。`)).toBeVisible();
    const last = names.at(-1) ?? "";
    await choose(admin, last, "上へ移動する");
    const notice = admin.getByRole("alert").filter({ hasText: "ほかの人が先に並び順を変更" });
    await expect(notice).toBeVisible();
    expect((await namesOf(admin)).slice(0, 2)).toEqual([second, first]);
    await notice.getByRole("button", { name: "あなたの並び順にする" }).click();
    await expect(notice).toBeHidden();
    const mine = [...names.slice(0, -2), last, ...names.slice(-2, -1)];
    await expect.poll(() => namesOf(admin)).toEqual(mine);
    await colleague.reload();
    await expect.poll(() => namesOf(colleague)).toEqual(mine);
  });
});

test("a master that does not exist leads to the page that says so", async ({ browser }) => {
  const admin = await signIn(browser, "admin");
  await admin.goto("/admin/master/no-such-master");
  await expect(admin.getByRole("heading", { name: /見つかりません/ })).toBeVisible();
});
