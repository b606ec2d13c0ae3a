"use client";

import { demoAccounts } from "@magokoro/contract/auth/endpoints";
import { Button } from "@/components/ui/button";
import { useRead } from "@/lib/api/use-read";

/** Shown in demo mode alone; a press fills the form. */
export function DemoAccounts({ onPick }: { onPick: (email: string, password: string) => void }) {
  const { data } = useRead(demoAccounts, { staleTime: Infinity });
  if (!data?.enabled) return null;
  return (
    <section aria-label="デモ用アカウント" className="mt-6 border-t border-line pt-4">
      <h2 className="font-medium">デモ用アカウント</h2>
      <p className="text-sm text-muted">
        パスワードは <code>{data.password}</code> です。押すと入力されます。
      </p>
      <ul className="mt-2 grid gap-2">
        {data.accounts.map(({ label, email }) => (
          <li key={email}>
            <Button
              className="h-auto w-full justify-between py-1.5 text-sm max-sm:flex-col max-sm:items-start max-sm:gap-0"
              onClick={() => onPick(email, data.password ?? "")}
            >
              <span>{label}</span>
              <span className="text-muted">{email}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
