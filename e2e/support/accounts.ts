import { expect, type Browser, type Page } from "@playwright/test";
import { PASSWORD } from "./sign-in";

interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** The newest mail to an address whose subject says what it is about; mails leave within a second or two. */
export async function mailTo(page: Page, to: string, subject: string): Promise<Mail> {
  let found: Mail | undefined;
  await expect
    .poll(
      async () => {
        const { data } = (await (await page.request.get("/api/dev/mails")).json()) as { data: Mail[] };
        found = data.find((mail) => mail.to === to && mail.subject.includes(subject));
        return found !== undefined;
      },
      { timeout: 15_000 },
    )
    .toBe(true);
  if (!found) throw new Error("unreachable");
  return found;
}

/** A browser of its own at the login page, with the form filled in and sent. */
export async function tryToSignIn(browser: Browser, email: string, password: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto("/login");
  await fillLogin(page, email, password);
  return page;
}

export async function fillLogin(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("メールアドレス").fill(email);
  await page.getByLabel("パスワード", { exact: true }).fill(password);
  await page.getByRole("button", { name: "ログイン", exact: true }).click();
}

/** Who is at the keyboard? Asked once in ten minutes. */
export async function stepUp(page: Page, password = PASSWORD): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "本人確認" });
  await dialog.getByLabel("パスワード").fill(password);
  await dialog.getByRole("button", { name: "確認する" }).click();
  await expect(dialog).toBeHidden();
}

let issued = 0;

/** Issues an operator's account in the steps of the screen. @returns its address and first password */
export async function issueAccount(
  admin: Page,
  { needsStepUp }: { needsStepUp: boolean },
): Promise<{ email: string; password: string }> {
  const email = `e2e-${Date.now()}-${(issued += 1)}@example.jp`;
  await admin.goto("/admin/accounts/new");
  await admin.getByRole("radio", { name: /オペレーター/ }).check();
  await admin.getByRole("button", { name: "次へ" }).click();
  await admin.getByLabel("氏名").fill("試験 太郎");
  await admin.getByLabel("ふりがな").fill("シケン タロウ");
  await admin.getByLabel("メールアドレス").fill(email);
  await admin.getByRole("button", { name: "次へ" }).click();
  await admin.getByRole("button", { name: "この内容で発行する" }).click();
  if (needsStepUp) await stepUp(admin);
  await expect(admin.getByText("アカウントを発行しました。初回パスワードを")).toBeVisible();
  const { text } = await mailTo(admin, email, "アカウントのご案内");
  return { email, password: /初回パスワード：(\S+)/.exec(text)?.[1] ?? "" };
}

/** The forced change of a first password, through the page it leads to. */
export async function changeFirstPassword(page: Page, current: string, next: string): Promise<void> {
  await expect(page.getByText("はじめにパスワードを変更してください")).toBeVisible();
  await page.getByLabel("現在のパスワード").fill(current);
  await page.getByLabel("新しいパスワード", { exact: true }).fill(next);
  await page.getByLabel("新しいパスワード（確認）").fill(next);
  await page.getByRole("button", { name: "パスワードを変更する" }).click();
}
