import { FullPageMessage } from "@/components/ui/full-page-message";

export default function NotFound() {
  return (
    <FullPageMessage
      code="404"
      title="ページが見つかりません"
      link={{ label: "ホームへ戻る", href: "/login" }}
    >
      URLが変わったか、ページが削除された可能性があります。
    </FullPageMessage>
  );
}
