"use client";

import Link from "next/link";
import { OwnPartnerPage } from "@/features/partners/components/partner-page";
import { AskButton } from "@/features/requests/components/ask-button";

/** The store's own page, with the way to ask for what headquarters keeps. */
export function StoreScreen() {
  return (
    <OwnPartnerPage
      askFor={(section) =>
        section === "code" ? (
          <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
            <AskButton kind="code" />
            <Link href="/partner/requests" className="py-1 text-sm text-link underline">
              送った依頼と回答を見る
            </Link>
          </div>
        ) : (
          <AskButton kind={section} />
        )
      }
    />
  );
}
