import { expect, test } from "@playwright/test";
import { enterAsFirstAdministrator } from "../support/first-sign-in";
import { startEmpty, type EmptyProduct } from "../support/start-empty";

const ADMIN = { email: "first@example.jp", name: "本部 太郎", kana: "ほんぶ たろう" };
const PASSWORD = "Kaede7-mori";

test.describe("a product that begins empty", () => {
  let product: EmptyProduct;
  test.beforeAll(async () => {
    test.setTimeout(300_000);
    product = await startEmpty(ADMIN);
  });
  test.afterAll(() => product.stop());

  test("lets its first administrator in by the printed link, has the first rows, and nothing of the demonstration", async ({
    browser,
  }) => {
    test.slow();
    const visitor = await (await browser.newContext({ baseURL: product.origin })).newPage();
    await visitor.goto("/login");
    await expect(visitor.getByRole("button", { name: "ログイン", exact: true })).toBeVisible();
    await expect(visitor.getByText("magokoro.example")).toHaveCount(0);
    expect((await visitor.request.get("/api/dev/mails")).status()).toBe(404);

    const admin = await enterAsFirstAdministrator(browser, product, { ...ADMIN, password: PASSWORD });
    await expect
      .poll(() => product.mailsTo(ADMIN.email).map(({ subject }) => subject))
      .toContainEqual(expect.stringContaining("安全に関するお知らせ"));
    await admin.getByRole("link", { name: "マスタ", exact: true }).click();
    await expect(admin.getByRole("list", { name: "商品カテゴリ" }).getByRole("listitem")).toHaveCount(7);

    await test.step("a service is added of the first rows, and its type says so when it is made inactive", async () => {
      await admin
        .getByRole("navigation", { name: "マスタの切り替え" })
        .getByRole("link", { name: "サービス" })
        .click();
      await expect(admin).toHaveURL(/\/admin\/services$/);
      await admin.getByRole("button", { name: "サービスを追加" }).click();
      const dialog = admin.getByRole("dialog", { name: "サービスを追加" });
      await dialog.getByLabel("名称").fill("窓ふき");
      await dialog.getByLabel("ふりがな").fill("マドフキ");
      await dialog.getByLabel("コード").fill("window");
      await dialog.getByLabel("商品カテゴリ").selectOption("掃除");
      await dialog.getByLabel("サポート種別").selectOption("単発");
      await dialog.getByLabel("基本料金（税抜・円）").fill("４，０００円");
      await expect(dialog.getByText("税込 4,400円")).toBeVisible();
      await dialog.getByLabel("標準時間（分）").fill("60");
      await dialog.getByRole("button", { name: "追加する" }).click();
      await expect(dialog).toBeHidden();
      const row = admin.getByRole("list", { name: "サービス" }).getByRole("listitem");
      await expect(row).toContainText("WINDOW");
      await expect(row).toContainText("4,000円（税込 4,400円）");

      await admin.goto("/admin/master/service-types");
      await admin.getByRole("button", { name: "掃除の操作" }).click();
      await admin.getByRole("menuitem", { name: "無効にする" }).click();
      const confirm = admin.getByRole("dialog", { name: "「掃除」を無効にしますか" });
      await expect(confirm.getByText("この商品カテゴリのサービスが1件あります。")).toBeVisible();
      await confirm.getByRole("button", { name: "無効にする" }).click();
      await expect(admin.getByText("「掃除」を無効にしました。")).toBeVisible();

      await admin.goto("/admin/services");
      await admin.getByRole("button", { name: /^窓ふき.*を編集する/ }).click();
      const edit = admin.getByRole("dialog", { name: "サービスを編集" });
      await expect(edit.getByLabel("商品カテゴリ").locator("option:checked")).toHaveText("掃除（無効）");
    });
  });
});
