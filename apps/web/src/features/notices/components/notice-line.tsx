import type { Notice } from "@magokoro/contract/notices/endpoints";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Button, buttonStyle } from "@/components/ui/button";
import { dateTimeLabel } from "@/lib/ui-labels";
import { noticeWords } from "./notice-words";

interface NoticeLineProps {
  notice: Notice;
  isBusy: boolean;
  onRead: () => void;
}

export function NoticeLine({ notice, isBusy, onRead }: NoticeLineProps) {
  const { facts, createdAt } = notice;
  const { title, detail, link } = noticeWords(notice);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2 py-3">
      <div className="min-w-0 basis-72 grow">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-medium">
          {facts.isUrgent && <Badge tone="red">至急</Badge>}
          {title}
        </p>
        <p>{detail}</p>
        <p className="text-sm text-muted">
          <span className="whitespace-nowrap">{facts.caseNumber}</span>・{facts.title || "（件名なし）"}・
          {dateTimeLabel(createdAt)}
        </p>
      </div>
      <div className="flex flex-wrap gap-3">
        {link && (
          <Link href={link.href} className={buttonStyle({ tone: "secondary" })}>
            {link.label}
          </Link>
        )}
        <Button isBusy={isBusy} onClick={onRead}>
          確認しました
          <span className="sr-only">
            （{title}・{facts.caseNumber}）
          </span>
        </Button>
      </div>
    </li>
  );
}
