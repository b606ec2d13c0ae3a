import type { Metadata } from "next";
import { ResetPage } from "@/features/auth/components/reset-page";

/* The address of this page is a secret: nothing it leads to may learn it. */
export const metadata: Metadata = { referrer: "no-referrer" };

export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  return <ResetPage token={(await params).token} />;
}
