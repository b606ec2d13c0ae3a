import { MailTemplatesPage } from "@/features/mails/components/mail-templates-page";

export default function Page() {
  return <MailTemplatesPage />;
}
