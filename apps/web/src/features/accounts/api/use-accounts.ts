"use client";

import type { Account } from "@magokoro/contract/accounts/account-response";
import * as contract from "@magokoro/contract/accounts/endpoints";
import type { BodyInput } from "@magokoro/contract/core/endpoint";
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { callApi } from "@/lib/api/call-api";
import { callList } from "@/lib/api/call-list";
import type { ListState } from "@/lib/use-list-state";

const KEY = "accounts";

export const ACCOUNT_ACTS = {
  activate: contract.activateAccount,
  deactivate: contract.deactivateAccount,
  unlock: contract.unlockAccount,
  sendReset: contract.sendAccountReset,
  endSessions: contract.endAccountSessions,
  resetSecondFactor: contract.resetAccountSecondFactor,
} as const;

export type AccountAct = keyof typeof ACCOUNT_ACTS;

export function useAccountList(query: ListState) {
  return useQuery({
    queryKey: [KEY, "list", query],
    queryFn: ({ signal }) => callList(contract.listAccounts, { query, signal }),
    placeholderData: keepPreviousData,
  });
}

export function useAccount(id: number) {
  return useQuery({
    queryKey: [KEY, "detail", id],
    queryFn: async ({ signal }) => (await callApi(contract.getAccount, { params: { id }, signal })).data,
  });
}

export function useAccountPartners() {
  return useQuery({
    queryKey: [KEY, "stores"],
    queryFn: async ({ signal }) => (await callApi(contract.listAccountPartners, { signal })).data,
    staleTime: 60_000,
  });
}

export function useFreeConcierges(partnerId: number | null) {
  return useQuery({
    queryKey: [KEY, "concierges", partnerId],
    queryFn: async ({ signal }) =>
      (await callApi(contract.listAccountConcierges, { query: { partnerId: String(partnerId) }, signal }))
        .data,
    enabled: partnerId !== null,
  });
}

/** Everything this feature shows is asked for anew; the changed account is there at once. */
function useKeepAccount(): (account: Account) => Promise<void> {
  const queries = useQueryClient();
  return async (account) => {
    queries.setQueryData([KEY, "detail", account.id], account);
    await queries.invalidateQueries({ queryKey: [KEY] });
  };
}

export function useActOnAccount() {
  const keep = useKeepAccount();
  return useMutation({
    mutationFn: async ({ account, act }: { account: Account; act: AccountAct }) =>
      (
        await callApi(ACCOUNT_ACTS[act], {
          params: { id: account.id },
          body: { version: account.version },
        })
      ).data,
    onSuccess: keep,
  });
}

export function useIssueAccount() {
  const keep = useKeepAccount();
  return useMutation({
    mutationFn: async (body: BodyInput<typeof contract.issueAccount>) =>
      (await callApi(contract.issueAccount, { body })).data,
    onSuccess: keep,
  });
}

export function useUpdateAccount(id: number) {
  const keep = useKeepAccount();
  return useMutation({
    mutationFn: async (body: BodyInput<typeof contract.updateAccount>) =>
      (await callApi(contract.updateAccount, { params: { id }, body })).data,
    onSuccess: keep,
  });
}
