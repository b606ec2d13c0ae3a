"use client";

import { listMails, retryMail, type MailItem } from "@magokoro/contract/mails/endpoints";
import { Button } from "@/components/ui/button";
import { expectIn } from "@/lib/api/expectation";
import { useAct } from "@/lib/api/use-act";

/** Puts a mail that was given up back into the queue; it stands there at once. */
export function RetryMail({ mail: { id, to } }: { mail: MailItem }) {
  const retry = useAct(retryMail, {
    params: { id },
    done: `${to} へのメールを送り直します`,
    optimistic: () => [
      expectIn(listMails, (mails) => mails.map((mail) => (mail.id === id ? { ...mail, ...QUEUED } : mail))),
    ],
  });
  return (
    <Button
      size="small"
      isBusy={retry.isBusy}
      aria-label={`${to} へのメールを送り直す`}
      onClick={() => void retry.run({})}
    >
      送り直す
    </Button>
  );
}

const QUEUED: Partial<MailItem> = { status: "queued", problem: null, can: [] };
