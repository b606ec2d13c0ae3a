import { ResetRequestPage } from "@/features/auth/components/reset-request-page";

export default function Page() {
  return <ResetRequestPage />;
}
