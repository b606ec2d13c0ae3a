import Link from "next/link";

interface AuthFrameProps {
  title: string;
  children: React.ReactNode;
}

/** The one calm column of every page before the rooms. */
export function AuthFrame({ title, children }: AuthFrameProps) {
  return (
    <main className="flex min-h-dvh items-center justify-center p-4">
      <title>{`${title} | まごころサポート`}</title>
      <div className="w-full max-w-md">
        <h1 className="mb-6 text-center text-2xl font-bold">
          まごころサポート
          <span className="mt-1 block text-base font-normal text-muted">{title}</span>
        </h1>
        {children}
        <p className="mt-6 text-center text-sm">
          <Link href="/about" className="inline-flex min-h-12 items-center text-link underline">
            このシステムについて
          </Link>
        </p>
      </div>
    </main>
  );
}
