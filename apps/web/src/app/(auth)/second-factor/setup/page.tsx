import { Suspense } from "react";
import { EnrolPage } from "@/features/auth/components/enrol-page";

export default function Page() {
  return (
    <Suspense>
      <EnrolPage />
    </Suspense>
  );
}
