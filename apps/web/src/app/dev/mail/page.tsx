import { DevMailPage } from "@/features/mails/components/dev-mail-page";

export default function Page() {
  return <DevMailPage />;
}
