import { ACCOUNT_STATE_LABELS, type Account } from "@magokoro/contract/accounts/account-response";
import { Badge } from "@/components/ui/badge";

const TONES = { active: "green", locked: "orange", disabled: "gray" } as const;

export function AccountStateBadges({ account }: { account: Account }) {
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      <Badge tone={TONES[account.state]}>{ACCOUNT_STATE_LABELS[account.state]}</Badge>
      {account.mustChangePassword && account.state !== "disabled" && (
        <Badge tone="yellow">{account.lastLoginAt ? "パスワード変更待ち" : "初回ログイン待ち"}</Badge>
      )}
    </span>
  );
}
