"use client";

import type { Account } from "@magokoro/contract/accounts/account-response";
import { useRouter } from "next/navigation";
import { RowMenu } from "@/components/ui/row-menu";
import { Switch } from "@/components/ui/switch";
import { isSwitched } from "../api/use-account-act";
import { ACT_WORDS } from "./account-act-words";
import { useAccountActs } from "./use-account-acts";

/** What can be done with an account of the list: the switch, and a menu of the rest. */
export function AccountControls({ account }: { account: Account }) {
  const router = useRouter();
  const acts = useAccountActs(account);
  if (account.isSelf) return <span className="text-muted">自分</span>;
  return (
    <>
      <Switch
        label={`${account.name}さんのアカウントを有効にする`}
        isOn={account.state !== "disabled"}
        isBusy={acts.isBusy}
        onChange={(isOn) => acts.request(isOn ? "activate" : "deactivate")}
      />
      <RowMenu
        label={`${account.name}さんの操作メニュー`}
        items={[
          { label: "編集", onSelect: () => router.push(`/admin/accounts/${account.id}`) },
          ...acts.possible
            .filter((act) => !isSwitched(act))
            .map((act) => ({
              label: ACT_WORDS[act].label,
              isDangerous: ACT_WORDS[act].isDangerous ?? false,
              onSelect: () => acts.request(act),
            })),
        ]}
      />
      {acts.dialog}
    </>
  );
}
