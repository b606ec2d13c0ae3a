import { notFound } from "next/navigation";
import { ErrorPage, isErrorPageCode } from "@/components/ui/error-page";

/** For the proxy in front and for links: each page of trouble by its number. */
export default async function Page({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  if (!isErrorPageCode(code)) notFound();
  return <ErrorPage code={code} />;
}
