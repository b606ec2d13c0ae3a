import { expect, test, type Page, type Route } from "@playwright/test";
import { readerOf } from "../support/read-api";
import type { Read } from "../support/screens";
import { signIn } from "../support/sign-in";

const A4 = { width: 595, height: 842 };

interface Printed {
  pages: number;
  /** Points of 1/72 inch. */
  size: { width: number; height: number };
}

async function print(page: Page): Promise<Printed> {
  const file = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(file) ?? [];
  return {
    pages: file.match(/\/Type \/Page\b/g)?.length ?? 0,
    size: { width: Math.round(Number(width)), height: Math.round(Number(height)) },
  };
}

/** As long as the history of a case that went the whole way; demo cases only have their first entry. */
async function lengthenHistory(route: Route): Promise<void> {
  const answer = await route.fetch();
  const body = await answer.json();
  const [first] = body.data.history;
  body.data.history = Array.from({ length: 9 }, (_, id) => ({ ...first, id }));
  await route.fulfill({ response: answer, json: body });
}

const firstId = async (read: Read, list: string) => {
  const [row] = await read<{ id: number }[]>(list);
  if (!row) throw new Error(`${list} is empty`);
  return row.id;
};

test("a case, a customer and a report come out of the printer on one clean A4 page each", async ({
  browser,
}) => {
  const page = await signIn(browser, "partner");
  const read = readerOf(page);
  const papers = {
    case: `/partner/cases/${await firstId(read, "/api/partner/cases?status=reported&limit=1")}`,
    customer: `/partner/customers/${await firstId(read, "/api/partner/customers?limit=1")}`,
    report: `/partner/reports/${await firstId(read, "/api/partner/reports?status=approved&limit=1")}`,
  };
  await page.route("**/api/partner/cases/*", (route) => lengthenHistory(route));
  for (const [what, path] of Object.entries(papers)) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByText("読み込み中です")).toHaveCount(0);
    expect(await print(page), what).toEqual({ pages: 1, size: A4 });

    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    for (const control of await page.getByRole("button").or(page.getByRole("navigation")).all()) {
      const isPicture = (await control.getByRole("img").count()) > 0;
      if (!isPicture) await expect(control, what).toBeHidden();
    }
    await page.emulateMedia({ media: null });
  }
});
