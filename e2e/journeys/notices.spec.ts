import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { addDays, tokyoDate, tokyoInstant } from "@magokoro/domain/date/tokyo-date";
import { mailTo } from "../support/accounts";
import { signIn } from "../support/sign-in";
import { bookVisit, partnerApi } from "../support/visits";

/** A store moves and then cancels a visit; the concierge learns of both without being called. */
test("who was to visit is told of the change and of the end", async ({ browser, request }) => {
  const partner = await partnerApi(request);
  const title = `お知らせ ${Date.now()}`;
  const visit = await bookVisit(partner, { title, daysAhead: 3 });
  const page = await signIn(browser, "concierge");
  const open = page.locator(`main a[href="/concierge/cases/${visit.id}"]`).first();
  const mark = page.getByText("変更あり", { exact: true });
  const list = `/concierge/cases?search=${encodeURIComponent(title)}`;
  await page.goto(list);
  await expect(open).toBeVisible();
  await expect(mark).toHaveCount(0);

  const board = page
    .locator("section")
    .filter({ has: page.getByRole("heading", { level: 2, name: /お知らせ/ }) });
  const line = board.getByRole("listitem").filter({ hasText: title });

  await test.step("a moved visit: 変更あり until opened, a line until confirmed", async () => {
    const day = addDays(tokyoDate(new Date()), 5);
    const start = tokyoInstant(day, "05:00").getTime() + Math.floor(Math.random() * 100) * 60_000;
    const { version } = await partner.get(`/api/partner/cases/${visit.id}`);
    await partner.post(`/api/partner/cases/${visit.id}/schedule`, {
      version,
      visitStart: new Date(start).toISOString(),
      visitEnd: new Date(start + 60_000).toISOString(),
    });
    await page.goto(list);
    await expect(mark).toBeVisible();
    await open.click();
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(mark).toBeVisible();
    await page.goBack();
    await expect(open).toBeVisible();
    await expect(mark).toHaveCount(0);

    await page.goto("/concierge/dashboard");
    await expect(line).toContainText("訪問日時が変わりました");
    await expect(line.getByRole("link", { name: "案件を開く" })).toHaveAttribute(
      "href",
      `/concierge/cases/${visit.id}`,
    );
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await line.getByRole("button", { name: /確認しました/ }).click();
    await expect(line).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole("heading", { level: 2, name: /今日の訪問/ })).toBeVisible();
    await expect(line).toHaveCount(0);
  });

  await test.step("a cancelled visit: out of the list, the line says when it was", async () => {
    const { version } = await partner.get(`/api/partner/cases/${visit.id}`);
    await partner.post(`/api/partner/cases/${visit.id}/cancel`, { version, reason: "お客様のご都合" });
    await page.goto("/concierge/dashboard");
    await expect(line).toContainText("訪問がキャンセルになりました");
    await expect(line).toContainText(/\d+月\d+日\(.\) 0\d:\d\d〜0\d:\d\dの訪問はありません。/);
    await expect(line.getByRole("link")).toHaveCount(0);
    const mail = await mailTo(page, "helper1@magokoro.example", "訪問のキャンセル");
    expect(mail.text).toContain(title);
  });
});
