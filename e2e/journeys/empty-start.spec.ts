import { expect, test } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
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

  test("has its first administrator come in by the printed link, the first rows, and nothing of the demonstration", async ({
    browser,
  }) => {
    test.slow();
    const context = await browser.newContext({ baseURL: product.origin });
    const page = await context.newPage();
    await page.goto("/login");
    await expect(page.getByRole("button", { name: "ログイン", exact: true })).toBeVisible();
    await expect(page.getByText("magokoro.example")).toHaveCount(0);
    expect((await page.request.get("/api/dev/mails")).status()).toBe(404);

    await page.goto(product.adminLink);
    await page.getByLabel("新しいパスワード", { exact: true }).fill(PASSWORD);
    await page.getByLabel(/もう一度|確認/).fill(PASSWORD);
    await page.getByRole("button", { name: /パスワードを/ }).click();
    await expect.poll(() => product.mailsTo(ADMIN.email).length).toBeGreaterThan(0);

    await page.goto("/login");
    await page.getByLabel("メールアドレス").fill(ADMIN.email);
    await page.getByLabel("パスワード", { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "ログイン", exact: true }).click();
    await expect(page).toHaveURL(/second-factor\/setup/);
    void Secret;
    void TOTP;
  });
});
