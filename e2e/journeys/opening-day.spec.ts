import { expect, test, type Browser, type Page } from "@playwright/test";
import { enterAsFirstAdministrator } from "../support/first-sign-in";
import { acceptAndAssign, visitAndReport } from "../support/first-visit";
import { enterByMail } from "../support/new-person";
import { startEmpty, type EmptyProduct } from "../support/start-empty";

const PASSWORD = "Kaede7-mori-X9";
const ADMIN = { email: "first@example.jp", name: "本部 太郎", kana: "ほんぶ たろう" };
const STORES = [
  {
    name: "まごころサポート世田谷店",
    postalCode: "156-0052",
    prefecture: "東京都",
    areas: ["世田谷区", "狛江市"],
  },
  {
    name: "まごころサポート横浜店",
    postalCode: "220-0011",
    prefecture: "神奈川県",
    // Of the whole city: its wards are the store's too.
    areas: ["横浜市"],
  },
] as const;

const mailOf = (what: string) => `${what}@opening.example`;

/**
 * Headquarters opens the franchise from an empty database by hand, and the first visit is reported the same hour:
 * production mode, no demo data, nothing but screens and mails.
 */
test.describe("opening day", () => {
  let product: EmptyProduct;
  test.beforeAll(async () => {
    test.setTimeout(300_000);
    product = await startEmpty(ADMIN);
  });
  test.afterAll(() => product.stop());

  test("from the first administrator's link to the first approved report", async ({ browser }) => {
    test.setTimeout(300_000);
    const startedAt = Date.now();
    await expectNothingOfTheDemo(browser, product);
    const { page: admin, stepUp } = await enterAsFirstAdministrator(browser, product, {
      ...ADMIN,
      password: PASSWORD,
    });
    await expect
      .poll(() => product.mailsTo(ADMIN.email).map(({ subject }) => subject))
      .toContainEqual(expect.stringContaining("安全に関するお知らせ"));

    await test.step("types are there from the first day; services are added", async () => {
      await admin.goto("/admin/master/service-types");
      await expect(admin.getByRole("list", { name: "商品カテゴリ" }).getByRole("listitem")).toHaveCount(7);
      for (const [name, kana, code, type] of [
        ["草取り", "くさとり", "GARDEN_WEEDING", "その他"],
        ["居室の掃除", "きょしつのそうじ", "ROOM_CLEANING", "掃除"],
      ] as const)
        await addService(admin, { name, kana, code, type });
    });

    await test.step("two stores are made, with areas, hours and rates", async () => {
      for (const [at, store] of STORES.entries())
        await addStore(admin, { ...store, email: mailOf(`store${at + 1}`) });
      await admin.goto("/admin/partners");
      for (const code of ["P0001", "P0002"]) await expect(admin.getByText(code).first()).toBeVisible();
    });

    await test.step("the stores and an operator get their accounts", async () => {
      await issue(admin, { type: /オペレーター/, email: mailOf("operator") }, stepUp);
      for (const [at, { name }] of STORES.entries())
        await issue(admin, { type: /パートナー/, store: name, email: mailOf(`partner${at + 1}`) });
    });

    const partner = await enterByMail(browser, product, { email: mailOf("partner1"), password: PASSWORD });
    await test.step("the store registers a concierge with hours and asks for the account", async () => {
      await addConcierge(partner, { name: "青木 美咲", kana: "あおき みさき", email: mailOf("concierge1") });
      await partner.getByRole("button", { name: "アカウントの発行を依頼する" }).click();
      await expect(partner.getByText("申請中").first()).toBeVisible();
    });

    await test.step("headquarters grants it", async () => {
      await menuOf(admin).getByRole("link", { name: "加盟店からの依頼" }).click();
      await admin.getByRole("button", { name: /コンシェルジュのアカウントの依頼を見る/ }).click();
      await admin.getByRole("dialog").getByRole("button", { name: "承認する" }).click();
      await expect(admin.getByText("依頼を承認しました")).toBeVisible();
    });

    const operator = await enterByMail(browser, product, { email: mailOf("operator"), password: PASSWORD });
    const caseId = await test.step("the operator files the first case and asks the store", () =>
      fileFirstCase(operator));

    await test.step("the store accepts and assigns", () => acceptAndAssign(partner, caseId, "青木 美咲"));

    await test.step("the concierge visits and reports", async () => {
      const account = { email: mailOf("concierge1"), password: PASSWORD, isPhone: true };
      await visitAndReport(await enterByMail(browser, product, account), caseId, 1);
    });

    await test.step("the store approves", async () => {
      await partner.goto(`/partner/cases/${caseId}`);
      await partner.getByRole("link", { name: "報告を開く" }).click();
      // 10 % and 50 % of 10,000 yen leave 4,000 to the store.
      await expect(partner.getByText("4,000円")).toBeVisible();
      await partner.getByRole("button", { name: "承認する" }).click();
      await expect(partner.getByText("承認済み", { exact: true }).first()).toBeVisible();
    });
    await test.step("a type that services use says so when it is made inactive, and they keep it", async () => {
      await admin.goto("/admin/master/service-types");
      await admin.getByRole("button", { name: "掃除の操作" }).click();
      await admin.getByRole("menuitem", { name: "無効にする" }).click();
      const dialog = admin.getByRole("dialog", { name: "「掃除」を無効にしますか" });
      await expect(dialog.getByText("この商品カテゴリのサービスが1件あります。")).toBeVisible();
      await dialog.getByRole("button", { name: "無効にする" }).click();
      await admin.goto("/admin/services");
      await admin.getByRole("button", { name: /^居室の掃除.*を編集する/ }).click();
      const edit = admin.getByRole("dialog", { name: "サービスを編集" });
      await expect(edit.getByLabel("商品カテゴリ").locator("option:checked")).toHaveText("掃除（無効）");
    });
    console.log(`opening day by script: ${((Date.now() - startedAt) / 60_000).toFixed(1)} minutes`);
  });
});

const menuOf = (page: Page) => page.getByRole("navigation", { name: "メインメニュー" });

async function expectNothingOfTheDemo(browser: Browser, { origin }: EmptyProduct): Promise<void> {
  const visitor = await (await browser.newContext({ baseURL: origin })).newPage();
  await visitor.goto("/login");
  await expect(visitor.getByRole("button", { name: "ログイン", exact: true })).toBeVisible();
  await expect(visitor.getByText("magokoro.example")).toHaveCount(0);
  expect((await visitor.request.get("/api/dev/mails")).status()).toBe(404);
}

interface NewService {
  name: string;
  kana: string;
  code: string;
  type: string;
}

async function addService(admin: Page, { name, kana, code, type }: NewService): Promise<void> {
  await admin.goto("/admin/services");
  await admin.getByRole("button", { name: "サービスを追加" }).click();
  const dialog = admin.getByRole("dialog", { name: "サービスを追加" });
  await dialog.getByLabel("名称").fill(name);
  await dialog.getByLabel("ふりがな").fill(kana);
  await dialog.getByLabel("コード").fill(code);
  await dialog.getByLabel("商品カテゴリ").selectOption(type);
  await dialog.getByLabel("サポート種別").selectOption("単発");
  await dialog.getByLabel("基本料金（税抜・円）").fill("５，０００円");
  await expect(dialog.getByText("税込 5,500円")).toBeVisible();
  await dialog.getByLabel("標準時間（分）").fill("90");
  await dialog.getByRole("button", { name: "追加する" }).click();
  await expect(dialog).toBeHidden();
}

/** Monday's usual hours, copied to the other weekdays. */
async function keepWeekdays(page: Page): Promise<void> {
  await page.getByRole("checkbox", { name: "月曜日は休み" }).uncheck();
  await page.getByRole("button", { name: "月曜日の時間を平日にコピー" }).click();
  await expect(page.getByRole("checkbox", { name: "金曜日は休み" })).not.toBeChecked();
}

interface NewStore {
  name: string;
  email: string;
  postalCode: string;
  prefecture: string;
  areas: readonly string[];
}

async function addStore(admin: Page, store: NewStore): Promise<void> {
  await admin.goto("/admin/partners");
  await admin.getByRole("link", { name: "加盟店を登録" }).click();
  await admin.getByLabel("店名").fill(store.name);
  await admin.getByLabel("代表者", { exact: true }).fill("佐々木 健一");
  await admin.getByLabel("代表者（ふりがな）").fill("ササキ ケンイチ");
  await admin.getByLabel("電話番号", { exact: true }).fill("03-1234-5678");
  await admin.getByLabel("メールアドレス", { exact: true }).fill(store.email);
  await admin.getByLabel("郵便番号", { exact: true }).fill(store.postalCode);
  await admin.getByRole("button", { name: "住所を自動入力" }).click();
  await expect(admin.getByLabel("町名・番地")).not.toHaveValue("");
  await keepWeekdays(admin);
  for (const area of store.areas) {
    await admin.getByRole("searchbox", { name: "市区町村を探す" }).fill(area);
    await admin.getByRole("checkbox", { name: new RegExp(`${area}$`) }).check();
  }
  await admin.getByRole("checkbox", { name: "草取り" }).check();
  await admin.getByLabel("主担当の報酬率（％）").fill("１０");
  await admin.getByLabel("実施者の報酬率（％）").fill("50");
  await admin.getByLabel("適格請求書の登録番号").fill("T7000012050002");
  await admin.getByRole("button", { name: "登録する" }).click();
  await expect(admin.getByRole("heading", { level: 1, name: store.name })).toBeVisible();
}

async function issue(
  admin: Page,
  { type, store, email }: { type: RegExp; store?: string; email: string },
  stepUp?: () => Promise<void>,
): Promise<void> {
  // By the links: who they are is asked again on a page that was loaded anew.
  await menuOf(admin).getByRole("link", { name: "アカウント", exact: true }).click();
  await admin.getByRole("link", { name: "アカウントを発行" }).click();
  await admin.getByRole("radio", { name: type }).check();
  await admin.getByRole("button", { name: "次へ" }).click();
  if (store !== undefined) {
    await admin.getByRole("combobox", { name: "加盟店" }).fill(store);
    await admin.getByRole("option", { name: store }).click();
    await admin.getByRole("button", { name: "次へ" }).click();
  }
  await admin.getByLabel("氏名").fill("開業 花子");
  await admin.getByLabel("ふりがな").fill("カイギョウ ハナコ");
  await admin.getByLabel("メールアドレス").fill(email);
  await admin.getByRole("button", { name: "次へ" }).click();
  await admin.getByRole("button", { name: "この内容で発行する" }).click();
  await stepUp?.();
  await expect(admin.getByText("アカウントを発行しました。初回パスワードを")).toBeVisible();
}

async function addConcierge(
  partner: Page,
  { name, kana, email }: { name: string; kana: string; email: string },
): Promise<void> {
  await partner.goto("/partner/concierges");
  await partner.getByRole("link", { name: "コンシェルジュを登録" }).click();
  await partner.getByLabel("お名前").fill(name);
  await partner.getByLabel("ふりがな").fill(kana);
  await partner.getByLabel("メールアドレス").fill(email);
  await keepWeekdays(partner);
  await partner.getByRole("button", { name: "登録する" }).click();
  await expect(partner.getByRole("heading", { level: 1, name })).toBeVisible();
}

/** A caller of a town that no demo knows. @returns the case's id */
async function fileFirstCase(operator: Page): Promise<string> {
  await operator.goto("/operator/customers/new");
  await operator.getByLabel("姓", { exact: true }).fill("早川");
  await operator.getByLabel("名", { exact: true }).fill("キヨ");
  await operator.getByLabel("せい（ふりがな）").fill("はやかわ");
  await operator.getByLabel("めい（ふりがな）").fill("きよ");
  await operator.getByLabel("郵便番号", { exact: true }).fill("156-0052");
  await operator.getByRole("button", { name: "住所を自動入力" }).click();
  await expect(operator.getByLabel("市区町村")).toHaveValue("世田谷区");
  await operator.getByLabel("町名・番地").fill("経堂1-2-3");
  await operator.getByRole("button", { name: "登録する" }).click();
  await operator.getByRole("link", { name: "この方の依頼を受ける" }).click();
  await operator.getByLabel("件名").fill("庭の草取り");
  await operator.getByLabel("取次内容").fill("玄関先の草取りをお願いしたいとのこと。");
  await operator.getByLabel("サービス", { exact: true }).selectOption("草取り");
  await operator.getByRole("button", { name: "登録する" }).click();
  await expect(operator.getByRole("heading", { level: 1, name: "庭の草取り" })).toBeVisible();
  await expect(operator.getByText("町名の中心から").first()).toBeVisible();
  await operator.getByRole("button", { name: "まごころサポート世田谷店に依頼する" }).click();
  await expect(operator.getByText("店舗未対応", { exact: true }).first()).toBeVisible();
  return /cases\/(\d+)/.exec(operator.url())?.[1] ?? "";
}
