import { expect, test, type Page } from "@playwright/test";
import { fileCase } from "../support/new-case";
import { signIn } from "../support/sign-in";

/** What a page asks of the API from now on, as `POST /api/…`. */
function callsOf(page: Page): string[] {
  const calls: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith("/api/")) calls.push(`${request.method()} ${pathname}`);
  });
  return calls;
}

/** An act has what it touches asked for anew where it is on the screen, and nothing else. */
test("after an act only what it touched is asked for again", async ({ browser }) => {
  const operator = await signIn(browser, "operator");
  const title = `再取得 ${Date.now()}`;
  const { caseId } = await fileCase(
    operator,
    title,
    `/operator/customers?search=${encodeURIComponent("世田谷区")}`,
  );

  await test.step("a store is chosen: the offer of stores stands beside the case and counts its load", async () => {
    const calls = callsOf(operator);
    await operator.getByRole("button", { name: "まごころサポート世田谷店に依頼する" }).click();
    await expect(operator.getByText("加盟店へ依頼しました")).toBeVisible();
    await operator.waitForLoadState("networkidle");
    expect(calls).toEqual([
      `POST /api/operator/cases/${caseId}/dispatch`,
      `GET /api/operator/cases/${caseId}/partner-candidates`,
    ]);
  });

  await test.step("the case is accepted: its answer is on the screen, and the list is right when one goes back", async () => {
    const partner = await signIn(browser, "partner");
    await partner.goto(`/partner/cases?search=${encodeURIComponent(title)}`);
    await partner.locator(`main a[href="/partner/cases/${caseId}"]`).first().click();
    const accept = partner.getByRole("button", { name: "受諾する" });
    await accept.waitFor();
    await partner.waitForLoadState("networkidle");
    const calls = callsOf(partner);
    await accept.click();
    await expect(partner.getByText("案件を受諾しました")).toBeVisible();
    await partner.waitForLoadState("networkidle");
    expect(calls.splice(0)).toEqual([`POST /api/partner/cases/${caseId}/accept`]);
    await partner.goBack();
    await expect(partner.getByRole("row").filter({ hasText: title })).toContainText("CS未決定");
    expect(calls).toEqual(["GET /api/partner/cases"]);
  });
});
