import Link from "next/link";
import { buttonStyle } from "./button";

interface FullPageMessageProps {
  code?: string;
  title: string;
  children: React.ReactNode;
  link?: { label: string; href: string };
  action?: React.ReactNode;
}

/** What stands where a page cannot: one sentence of why and one way on. */
export function FullPageMessage({ code, title, children, link, action }: FullPageMessageProps) {
  return (
    <main className="mx-auto flex min-h-[70dvh] max-w-lg flex-col items-center justify-center gap-4 p-6 text-center">
      <title>{`${title} | まごころサポート`}</title>
      {code && <p className="text-5xl font-bold text-muted">{code}</p>}
      <h1 className="text-2xl font-bold">{title}</h1>
      <p>{children}</p>
      {link && (
        <Link href={link.href} className={buttonStyle({ tone: "primary" })}>
          {link.label}
        </Link>
      )}
      {action}
    </main>
  );
}
