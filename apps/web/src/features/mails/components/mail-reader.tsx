import { useState } from "react";
import { Card } from "@/components/ui/card";
import { cn } from "@/lib/cn";

export interface ReadableMail {
  key: string;
  subject: string;
  /** Below the subject in the list. */
  note: string;
  html: string;
  text: string;
}

/** A list of mails beside the chosen one, in HTML and as text. */
export function MailReader({ mails }: { mails: readonly ReadableMail[] }) {
  const [open, setOpen] = useState<string | null>(null);
  const mail = mails.find(({ key }) => key === open) ?? mails[0];
  if (!mail) return null;
  return (
    <div className="grid gap-5 md:grid-cols-[20rem_minmax(0,1fr)]">
      <ul className="divide-y divide-line rounded-xl border border-line bg-card">
        {mails.map((entry) => (
          <li key={entry.key}>
            <button
              type="button"
              aria-current={entry.key === mail.key ? "true" : undefined}
              onClick={() => setOpen(entry.key)}
              className={cn(
                "w-full p-3 text-left hover:bg-hover",
                entry.key === mail.key && "bg-hover font-bold",
              )}
            >
              <span className="block">{entry.subject}</span>
              <span className="block text-sm font-normal break-all text-muted">{entry.note}</span>
            </button>
          </li>
        ))}
      </ul>
      <Card title={mail.subject}>
        <p className="mb-3 text-sm break-all text-muted">{mail.note}</p>
        {/* Sandboxed: a mail's HTML can run nothing and reach nothing. */}
        <iframe
          title="メールの本文"
          sandbox=""
          srcDoc={mail.html}
          className="h-112 w-full rounded-lg border border-line bg-white"
        />
        <details className="mt-4">
          <summary className="cursor-pointer py-2">テキスト版</summary>
          <pre className="text-sm whitespace-pre-wrap">{mail.text}</pre>
        </details>
      </Card>
    </div>
  );
}
