"use client";

import type { AuthUser } from "@magokoro/contract/auth/auth-user";
import type { UserType } from "@magokoro/domain/user/user-type";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { FullPageMessage } from "@/components/ui/full-page-message";
import { ErrorState, Skeleton } from "@/components/ui/state-message";
import { refreshSession, sessionState } from "@/lib/session";
import { homeOf } from "./navigation";
import { useSession } from "./use-session";

interface SessionGateProps {
  room: UserType;
  children: (user: AuthUser) => React.ReactNode;
}

/** Opens a room to its own people: silently renews the session, else leads to the login and back. */
export function SessionGate({ room, children }: SessionGateProps) {
  const session = useSession();
  const router = useRouter();
  const pathname = usePathname();
  const search = useSearchParams();
  const [failure, setFailure] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    if (sessionState().status === "unknown") refreshSession().then(() => setFailure(null), setFailure);
  }, [attempt]);

  useEffect(() => {
    if (session.status !== "signed-out") return;
    const here = search.size > 0 ? `${pathname}?${search.toString()}` : pathname;
    router.replace(`/login?returnTo=${encodeURIComponent(here)}`);
  }, [session.status, pathname, search, router]);

  if (session.status === "signed-in" && session.user.userType !== room) {
    return (
      <FullPageMessage
        code="403"
        title="このページは表示できません"
        link={{ label: "自分のホームへ", href: homeOf(session.user.userType) }}
      >
        このページを表示する権限がありません。
      </FullPageMessage>
    );
  }
  if (session.status === "signed-in") return children(session.user);
  return (
    <main className="mx-auto max-w-3xl p-6">
      {failure ? (
        <ErrorState error={failure} onRetry={() => setAttempt(attempt + 1)} />
      ) : (
        <Skeleton lines={6} />
      )}
    </main>
  );
}
