"use client";

import { askHeadquarters, issueConciergeAccount } from "@magokoro/contract/partners/request-endpoints";
import { Button } from "@/components/ui/button";
import { useAct } from "@/lib/api/use-act";

interface AskForAccountProps {
  conciergeId: number;
  hasAccount: boolean;
  /** Headquarters lets this store issue accounts itself. */
  mayIssueAccounts: boolean;
}

/** One click: the account is issued, or headquarters is asked for it. Nothing where there is one. */
export function AskForAccount({ conciergeId, hasAccount, mayIssueAccounts }: AskForAccountProps) {
  const issue = useAct(issueConciergeAccount, {
    params: { id: conciergeId },
    done: ({ email }) => `アカウントを発行し、${email} に案内を送りました`,
  });
  const ask = useAct(askHeadquarters, { done: "アカウントの発行を本部に依頼しました", isNew: true });
  if (hasAccount) return null;
  return mayIssueAccounts ? (
    <Button isBusy={issue.isBusy} onClick={() => void issue.run({})}>
      アカウントを発行する
    </Button>
  ) : (
    <Button isBusy={ask.isBusy} onClick={() => void ask.run({ kind: "account", conciergeId, message: null })}>
      アカウントの発行を依頼する
    </Button>
  );
}
