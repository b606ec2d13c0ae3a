"use client";

import type { Account } from "@magokoro/contract/accounts/account-response";
import { useState } from "react";
import { isSwitched, useAccountAct, type AccountAct } from "../api/use-account-act";
import { ActDialog } from "./act-dialog";
import { ACT_ORDER, ACT_WORDS } from "./account-act-words";

/** The acts on one account, each asked about first where that is due; render `dialog` once. */
export function useAccountActs(account: Account) {
  const [asked, setAsked] = useState<AccountAct | null>(null);
  const acts: Record<AccountAct, ReturnType<typeof useAccountAct>> = {
    activate: useAccountAct(account, "activate", ACT_WORDS.activate.done),
    deactivate: useAccountAct(account, "deactivate", ACT_WORDS.deactivate.done),
    unlock: useAccountAct(account, "unlock", ACT_WORDS.unlock.done),
    sendReset: useAccountAct(account, "sendReset", ACT_WORDS.sendReset.done),
    endSessions: useAccountAct(account, "endSessions", ACT_WORDS.endSessions.done),
    resetSecondFactor: useAccountAct(account, "resetSecondFactor", ACT_WORDS.resetSecondFactor.done),
  };
  const isBusy = Object.values(acts).some((act) => act.isBusy);

  function carryOut(act: AccountAct): void {
    const close = () => setAsked(null);
    if (isSwitched(act)) close();
    acts[act].run({ version: account.version }).then(close, close);
  }

  return {
    request: (act: AccountAct) => (ACT_WORDS[act].question ? setAsked(act) : carryOut(act)),
    isBusy,
    /** What may be done now, in order; the switch stands for the first two where there is one. */
    possible: ACT_ORDER.filter((act) => account.can.includes(act)),
    dialog: asked && (
      <ActDialog
        words={ACT_WORDS[asked]}
        account={account}
        isBusy={isBusy}
        onClose={() => setAsked(null)}
        onConfirm={() => carryOut(asked)}
      />
    ),
  };
}
