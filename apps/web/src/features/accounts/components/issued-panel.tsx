"use client";

import type { Account } from "@magokoro/contract/accounts/account-response";
import Link from "next/link";
import { Button, buttonStyle } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

export function IssuedPanel({ account, onAgain }: { account: Account; onAgain: () => void }) {
  return (
    <div className="space-y-4">
      <Notice>
        <span className="font-medium">{account.name}</span>
        さんのアカウントを発行しました。初回パスワードを {account.email} へメールでお送りしました。
      </Notice>
      <p>
        初回のログインのときに、ご本人に新しいパスワードを設定していただきます。初回パスワードの有効期限は14日間です。
      </p>
      <div className="flex flex-wrap gap-3">
        <Button tone="primary" onClick={onAgain}>
          続けて発行する
        </Button>
        <Link href={`/admin/accounts/${account.id}`} className={buttonStyle()}>
          発行したアカウントを見る
        </Link>
        <Link href="/admin/accounts" className={buttonStyle({ tone: "quiet" })}>
          一覧へ戻る
        </Link>
      </div>
    </div>
  );
}
