/** @jest-environment jsdom */
import { listMails, type MailItem } from "@magokoro/contract/mails/endpoints";
import { useListRead } from "@/lib/api/use-list-read";
import { openPage, type OpenPage } from "@/testing/open-page";
import { refused, saidLater, type Answers } from "@/testing/serve-api";
import { MailStopsCard } from "./mail-stops-card";
import { RetryMail } from "./retry-mail";

const PARKED: MailItem = {
  id: 5,
  template: "case_assigned",
  to: "aoki@example.jp",
  status: "parked",
  attempts: 25,
  problem: "宛先のサーバーが応答しません。",
  createdAt: "2026-11-25T00:00:00Z",
  sentAt: null,
  caseId: null,
  can: ["retry"],
};
const LIST = "GET /api/admin/mails";
const RETRY = "POST /api/admin/mails/5/retry";
const STOPS = "GET /api/admin/mail-stops";
const LIFT = "DELETE /api/admin/mail-stops/2";
const STOP = { id: 2, address: "old@example.jp", reason: "bounce", stoppedAt: "2026-11-25T00:00:00Z" };

function Mails() {
  const { data } = useListRead(listMails, {});
  return data?.data.map((mail) => (
    <p key={mail.id}>
      {mail.status}
      {mail.problem}
      {mail.can.includes("retry") && <RetryMail mail={mail} />}
    </p>
  ));
}

describe("what an administrator does about mails", () => {
  let page: OpenPage;
  const open = async (element: React.ReactNode, answers: Answers) => {
    page = await openPage(element, answers);
  };
  afterEach(() => page.close());

  it("a mail sent again waits in the queue at once", async () => {
    await open(<Mails />, { [LIST]: () => ({ data: [PARKED] }), [RETRY]: () => saidLater().said });
    await page.press("aoki@example.jp へのメールを送り直す");
    expect(page.root.textContent).toBe("queued");
  });

  it("a mail that could not be queued is parked again", async () => {
    await open(<Mails />, {
      [LIST]: () => ({ data: [PARKED] }),
      [RETRY]: () => refused("INTERNAL_ERROR", "システムでエラーが発生しました。", 500),
    });
    await page.press("aoki@example.jp へのメールを送り直す");
    expect(page.root.textContent).toContain("parked");
    expect(page.root.textContent).toContain("送り直す");
  });

  it("a lifted stop is gone at once, and back if it stands", async () => {
    const answer = saidLater();
    await open(<MailStopsCard />, { [STOPS]: () => ({ data: [STOP] }), [LIFT]: () => answer.said });
    await page.press("old@example.jp への送信を再開する");
    expect(page.root.textContent).toBe("");
    answer.say("lost");
    await page.settle();
    expect(page.root.textContent).toContain("old@example.jp");
  });
});
