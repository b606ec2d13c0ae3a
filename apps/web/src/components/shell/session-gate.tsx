"use client";

import type { AuthUser } from "@magokoro/contract/auth/auth-user";
import type { SignInStep } from "@magokoro/contract/core/envelope";
import type { UserType } from "@magokoro/domain/user/user-type";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { Fragment, useEffect, useState } from "react";
import { ErrorPage } from "@/components/ui/error-page";
import { ErrorState, Skeleton } from "@/components/ui/state-message";
import { refreshSession, sessionEnding, sessionState } from "@/lib/session";
import { homeOf, nextPathOf } from "./navigation";
import { useSession } from "./use-session";

interface SessionGateProps {
  /** Whose room it is; without one anybody signed in may enter. */
  room?: UserType | undefined;
  /** The step of signing in this page is for; every other page waits until it is done. */
  step?: SignInStep;
  children: (user: AuthUser) => React.ReactNode;
}

/** Opens a room to its own people: silently renews the session, else leads to the login and back. */
export function SessionGate({ room, step, children }: SessionGateProps) {
  const session = useSession();
  const router = useRouter();
  const pathname = usePathname();
  const search = useSearchParams();
  const [failure, setFailure] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  const user = session.status === "signed-in" ? session.user : null;
  const isElsewhere = user?.nextStep != null && user.nextStep !== step;

  useEffect(() => {
    if (sessionState().status === "unknown") refreshSession().then(() => setFailure(null), setFailure);
  }, [attempt]);

  useEffect(() => {
    const here = search.size > 0 ? `${pathname}?${search.toString()}` : pathname;
    if (session.status === "signed-out") {
      const reason = sessionEnding();
      const query = new URLSearchParams({
        ...(reason && { reason }),
        ...(reason !== "signed-out" && { returnTo: here }),
      });
      router.replace(`/login?${query.toString()}`);
    }
    if (user && isElsewhere) router.replace(nextPathOf(user, here));
  }, [session.status, user, isElsewhere, pathname, search, router]);

  if (user && room && user.userType !== room) {
    return <ErrorPage code="403" link={{ label: "自分のホームへ", href: homeOf(user.userType) }} />;
  }
  // Another person on the same page starts from nothing: no state of the one before is taken over.
  if (user && !isElsewhere) return <Fragment key={user.id}>{children(user)}</Fragment>;
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
