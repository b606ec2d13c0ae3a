import { Suspense } from "react";
import { ChangePasswordPage } from "@/features/auth/components/change-password-page";

export default function Page() {
  return (
    <Suspense>
      <ChangePasswordPage />
    </Suspense>
  );
}
