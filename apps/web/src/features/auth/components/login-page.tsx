"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { nextPathOf } from "@/components/shell/navigation";
import { useSession } from "@/components/shell/use-session";
import { safeReturnTo } from "@/lib/safe-return-to";
import { refreshSession, sessionState } from "@/lib/session";
import { AuthFrame } from "./auth-frame";
import { LoginForm } from "./login-form";
import { SecondFactorStep } from "./second-factor-step";

/** Why somebody finds themselves here. */
const NEWS: Record<string, string> = {
  expired: "ログインの有効期限が切れました。もう一度ログインしてください。",
  "signed-out": "ログアウトしました。",
  switched: "このブラウザで別の方がログインしたため、画面を閉じました。",
  "password-reset": "パスワードを再設定しました。新しいパスワードでログインしてください。",
};

/** Whoever is signed in already goes straight on; the others sign in and return to where they were. */
export function LoginPage() {
  const session = useSession();
  const router = useRouter();
  const search = useSearchParams();
  const returnTo = safeReturnTo(search.get("returnTo"));
  const [ticket, setTicket] = useState<string | null>(null);

  useEffect(() => {
    // Without a signal the form simply stays.
    if (sessionState().status === "unknown") refreshSession().catch(() => undefined);
  }, []);

  useEffect(() => {
    if (session.status === "signed-in") router.replace(nextPathOf(session.user, returnTo));
  }, [session, returnTo, router]);

  return (
    <AuthFrame title={ticket ? "二段階認証" : "ログイン"}>
      {ticket ? (
        <SecondFactorStep ticket={ticket} onBack={() => setTicket(null)} />
      ) : (
        <LoginForm news={NEWS[search.get("reason") ?? ""] ?? null} onSecondFactor={setTicket} />
      )}
    </AuthFrame>
  );
}
