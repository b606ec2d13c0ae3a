"use client";

import type { AuditEntry } from "@magokoro/contract/audit/endpoints";
import { USER_TYPE_LABELS } from "@magokoro/domain/user/user-type";
import { ChevronDown } from "lucide-react";
import Link from "next/link";
import { useId, useState } from "react";
import { cn } from "@/lib/cn";
import { dayLabel } from "@/lib/ui-labels";
import { AuditChanges } from "./audit-changes";
import { actionLabel, actorLabel, objectHref, objectLabel } from "./audit-words";

const TIME = new Intl.DateTimeFormat("ja-JP", { timeZone: "Asia/Tokyo", timeStyle: "medium" });

/** To the second: what happened first matters here. */
function momentOf(at: string): string {
  return `${dayLabel(at)} ${TIME.format(new Date(at))}`;
}

export function AuditRow({ entry }: { entry: AuditEntry }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const href = objectHref(entry);
  const object = [objectLabel(entry.objectType), entry.objectName].filter(Boolean).join("：");
  return (
    <li className="py-1">
      <div className="grid items-center gap-x-4 gap-y-1 py-2 @min-[50rem]:grid-cols-[10rem_11rem_minmax(0,1fr)_minmax(0,1fr)_auto]">
        <time dateTime={entry.at} className="text-sm whitespace-nowrap text-muted">
          {momentOf(entry.at)}
        </time>
        <span>
          {actorLabel(entry)}
          {entry.actor.userType && (
            <span className="ml-2 text-[0.8125rem] text-muted @min-[50rem]:ml-0 @min-[50rem]:block">
              {USER_TYPE_LABELS[entry.actor.userType]}
            </span>
          )}
        </span>
        <span className="font-medium">{actionLabel(entry.action)}</span>
        <span className="text-sm">
          {href ? (
            <Link href={href} className="inline-block py-1 text-link underline">
              {object}
            </Link>
          ) : (
            object
          )}
        </span>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
          className="inline-flex min-h-11 items-center gap-1 justify-self-start rounded-lg px-3 text-sm text-link hover:bg-hover"
        >
          詳細
          <span className="sr-only">{`（${momentOf(entry.at)} ${actionLabel(entry.action)}）`}</span>
          <ChevronDown aria-hidden className={cn("transition-transform", isOpen && "rotate-180")} />
        </button>
      </div>
      <div id={id}>{isOpen && <AuditChanges entry={entry} />}</div>
    </li>
  );
}
