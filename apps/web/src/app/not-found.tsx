import { ErrorPage } from "@/components/ui/error-page";

export default function NotFound() {
  return <ErrorPage code="404" />;
}
