import { MailListPage } from "@/features/mails/components/mail-list-page";

export default function Page() {
  return <MailListPage />;
}
