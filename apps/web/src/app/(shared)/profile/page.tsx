"use client";

import { ChangePasswordForm } from "@/features/auth/components/change-password-form";
import { EnrolSecondFactor } from "@/features/auth/components/enrol-second-factor";
import { ProfilePage } from "@/features/profile/components/profile-page";

export default function Page() {
  return (
    <ProfilePage
      passwordForm={(email, onChanged) => <ChangePasswordForm email={email} onChanged={onChanged} />}
      enrolForm={(onDone, onCodesShown) => <EnrolSecondFactor onDone={onDone} onCodesShown={onCodesShown} />}
    />
  );
}
