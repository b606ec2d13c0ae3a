"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { useEffect } from "react";
import { homeOf } from "@/components/shell/navigation";
import { useSession } from "@/components/shell/use-session";
import { safeReturnTo } from "@/lib/safe-return-to";
import { refreshSession, sessionState } from "@/lib/session";
import { LoginForm } from "./login-form";

/** Whoever is signed in already goes straight on; the others sign in and return to where they were. */
export function LoginPage() {
  const session = useSession();
  const router = useRouter();
  const returnTo = safeReturnTo(useSearchParams().get("returnTo"));

  useEffect(() => {
    // Without a signal the form simply stays.
    if (sessionState().status === "unknown") refreshSession().catch(() => undefined);
  }, []);

  useEffect(() => {
    if (session.status === "signed-in") router.replace(returnTo ?? homeOf(session.user.userType));
  }, [session, returnTo, router]);

  return (
    <main className="flex min-h-dvh items-center justify-center p-4">
      <title>ログイン | まごころサポート</title>
      <div className="w-full max-w-md">
        <h1 className="mb-6 text-center text-2xl font-bold">
          まごころサポート
          <span className="mt-1 block text-base font-normal text-muted">ログイン</span>
        </h1>
        <LoginForm />
      </div>
    </main>
  );
}
