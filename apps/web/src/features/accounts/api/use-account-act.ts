"use client";

import type { Account } from "@magokoro/contract/accounts/account-response";
import * as contract from "@magokoro/contract/accounts/endpoints";
import { onRow } from "@/lib/api/on-row";
import { expectIn, type Expectation } from "@/lib/api/expectation";
import { useAct } from "@/lib/api/use-act";

const ACCOUNT_ACTS = {
  activate: contract.activateAccount,
  deactivate: contract.deactivateAccount,
  unlock: contract.unlockAccount,
  sendReset: contract.sendAccountReset,
  endSessions: contract.endAccountSessions,
  resetSecondFactor: contract.resetAccountSecondFactor,
} as const;

export type AccountAct = keyof typeof ACCOUNT_ACTS;

/** What the switch does is shown at once; the rest cannot be taken back, and waits for its answer. */
const SWITCHED: Partial<Record<AccountAct, Account["state"]>> = {
  activate: "active",
  deactivate: "disabled",
};

export const isSwitched = (act: AccountAct): boolean => act in SWITCHED;

export function useAccountAct({ id }: Account, act: AccountAct, done: (account: Account) => string) {
  const state = SWITCHED[act];
  return useAct(ACCOUNT_ACTS[act], {
    ...onRow(contract.getAccount, id),
    done,
    ...(state && { optimistic: () => inState(id, state) }),
  });
}

function inState(id: number, state: Account["state"]): Expectation[] {
  const switched = (account: Account): Account => (account.id === id ? { ...account, state } : account);
  return [
    expectIn(contract.getAccount, switched),
    expectIn(contract.listAccounts, (accounts) => accounts.map(switched)),
  ];
}
