"use client";

import type { Account } from "@magokoro/contract/accounts/account-response";
import { useState } from "react";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { IssuedPanel } from "./issued-panel";
import { IssueWizard } from "./issue-wizard";

const CRUMBS = [{ label: "アカウント", href: "/admin/accounts" }];

export function IssueAccountPage() {
  const [issued, setIssued] = useState<Account | null>(null);
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title="アカウントの発行" crumbs={CRUMBS} />
      <Card>
        {issued ? (
          <IssuedPanel account={issued} onAgain={() => setIssued(null)} />
        ) : (
          <IssueWizard onIssued={setIssued} />
        )}
      </Card>
    </div>
  );
}
