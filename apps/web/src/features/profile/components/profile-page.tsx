"use client";

import Link from "next/link";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { ErrorState, Skeleton } from "@/components/ui/state-message";
import { useProfile } from "@/lib/use-profile";
import { BasicsCard } from "./basics-card";
import { PasswordCard } from "./password-card";
import type { ProfileForms } from "./profile-forms";
import { SecondFactorCard } from "./second-factor-card";
import { SessionsCard } from "./sessions-card";

export function ProfilePage({ passwordForm, enrolForm }: ProfileForms) {
  const { data, error, refetch } = useProfile();
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title="プロフィール" />
      <div className="space-y-5">
        {/* What is there stays when asking again fails: a form may be open in it. */}
        {data ? (
          <>
            <BasicsCard profile={data} />
            <PasswordCard profile={data} form={(onChanged) => passwordForm(data.email, onChanged)} />
          </>
        ) : error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <Card>
            <Skeleton lines={6} />
          </Card>
        )}
        <SecondFactorCard enrolForm={enrolForm} />
        <SessionsCard />
        <p>
          <Link href="/about" className="inline-flex min-h-12 items-center text-link underline">
            このシステムについて（データの出典）
          </Link>
        </p>
      </div>
    </div>
  );
}
