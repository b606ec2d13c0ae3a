import { expect, test, type Page } from "@playwright/test";
import { PHONE, signIn } from "../support/sign-in";

const NONSENSE = "page=abc&limit=7000&sort=nothing&order=sideways&status=bogus&colour=red";

test("a link to a page that is not there, or with words nobody knows, ends in a page people can use", async ({
  browser,
}) => {
  const page = await signIn(browser, "admin");
  for (const list of ["cases", "customers", "accounts", "audit-logs", "mail"]) {
    await page.goto(`/admin/${list}?${NONSENSE}`);
    await expect(page.getByText("その条件を除いて表示しています"), list).toBeVisible();
    await expect(page.getByRole("navigation", { name: "ページ送り" })).toContainText("1 /");
    await expect(page.getByRole("alert").filter({ hasText: /./ })).toHaveCount(0);
  }
  await page.goto("/admin/cases?page=999");
  await expect(page.getByText("最後のページを表示しています")).toBeVisible();
  const pages = page.getByRole("navigation", { name: "ページ送り" });
  await expect(pages).toContainText(/(\d+) \/ \1/);
  await expect(page.getByRole("row").nth(1)).toBeVisible();
  await pages.getByRole("button", { name: "前へ" }).click();
  await expect(page.getByText("最後のページを表示しています")).toBeHidden();
});

test("a list is a table where there is room and cards below 900 px; ids, names and money never break inside", async ({
  browser,
}) => {
  const page = await signIn(browser, "partner");
  for (const [path, unbroken] of [
    ["/partner/cases", ["案件番号", "お客様"]],
    ["/partner/customers", ["お名前", "会員番号", "電話番号", "訪問回数"]],
    ["/partner/reports", ["案件番号", "お客様", "担当", "料金"]],
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole("row").nth(1)).toBeVisible();
    for (const [width, isTable] of [
      [1440, true],
      [1200, true],
      [899, false],
      [PHONE.width, false],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      const cell = page.getByRole("row").nth(1).getByRole("cell").first();
      await expect(cell).toHaveCSS("display", isTable ? "table-cell" : "flex");
      for (const header of unbroken)
        expect(await brokenCells(page, header), `${path} at ${width} px: ${header}`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  }
});

/** Texts of a column that take more than one line each, block by block. */
function brokenCells(page: Page, header: string): Promise<string[]> {
  return page.evaluate((wanted) => {
    const headers = Array.from(document.querySelectorAll("th"), (th) => th.textContent?.trim());
    const column = headers.indexOf(wanted) + 1;
    return Array.from(document.querySelectorAll(`tbody td:nth-child(${column})`)).flatMap((td) => {
      const texts = document.createTreeWalker(td, NodeFilter.SHOW_TEXT);
      const broken: string[] = [];
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(node);
        const lines = new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top)));
        if (lines.size > 1) broken.push(node.textContent ?? "");
      }
      return broken;
    });
  }, header);
}
