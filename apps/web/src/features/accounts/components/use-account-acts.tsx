"use client";

import type { Account } from "@magokoro/contract/accounts/account-response";
import { useState } from "react";
import { toast } from "sonner";
import { messageOf } from "@/lib/error-messages";
import { useActOnAccount, type AccountAct } from "../api/use-accounts";
import { ActDialog } from "./act-dialog";
import { ACT_ORDER, ACT_WORDS } from "./account-act-words";

interface Asked {
  account: Account;
  act: AccountAct;
}

/** The acts on an account, each asked about first where that is due; render `dialog` once. */
export function useAccountActs() {
  const mutation = useActOnAccount();
  const [asked, setAsked] = useState<Asked | null>(null);

  function carryOut(request: Asked): void {
    mutation.mutate(request, {
      onSuccess: (account) => toast.success(ACT_WORDS[request.act].done(account)),
      onError: (error) => toast.error(messageOf(error)),
      onSettled: () => setAsked(null),
    });
  }

  const request = (account: Account, act: AccountAct) =>
    ACT_WORDS[act].question ? setAsked({ account, act }) : carryOut({ account, act });

  return {
    request,
    isBusy: (account: Account) => mutation.isPending && mutation.variables.account.id === account.id,
    /** What may be done now, in order; the switch stands for the first two where there is one. */
    actsOf: (account: Account): AccountAct[] => ACT_ORDER.filter((act) => account.can.includes(act)),
    dialog: asked && (
      <ActDialog
        words={ACT_WORDS[asked.act]}
        account={asked.account}
        isBusy={mutation.isPending}
        onClose={() => setAsked(null)}
        onConfirm={() => carryOut(asked)}
      />
    ),
  };
}
