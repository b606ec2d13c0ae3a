"use client";

import type { AuthUser } from "@magokoro/contract/auth/auth-user";
import { CircleUserRound, Menu } from "lucide-react";
import Link from "next/link";
import { Dialog } from "radix-ui";
import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { Sidebar } from "./sidebar";
import { TabBar } from "./tab-bar";

/** Sidebar on a wide screen; a drawer on a narrow one; a tab bar for the concierge's phone. */
export function AppShell({ user, children }: { user: AuthUser; children: React.ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const pathname = usePathname();
  const isConcierge = user.userType === "concierge";
  // A page that is left after a question leaves the drawer behind, too.
  useEffect(() => setOpen(false), [pathname]);
  return (
    <div className="print:block lg:grid lg:min-h-dvh lg:grid-cols-[15rem_minmax(0,1fr)]">
      <a
        href="#main"
        className="sr-only print:hidden focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded focus:bg-card focus:p-3"
      >
        本文へ移動
      </a>
      <aside className="hidden lg:sticky lg:top-0 lg:block lg:h-dvh print:hidden">
        <Sidebar user={user} />
      </aside>
      <Dialog.Root open={isOpen} onOpenChange={setOpen}>
        <header className="sticky top-0 z-20 flex flex-wrap items-center justify-between bg-sidebar px-2 text-sidebar-ink lg:hidden print:hidden">
          <p className="px-2 font-bold whitespace-nowrap">まごころサポート</p>
          <Link
            href="/profile"
            aria-label="プロフィール"
            className="ml-auto inline-flex size-12 items-center justify-center rounded-lg"
          >
            <CircleUserRound aria-hidden />
          </Link>
          <Dialog.Trigger className="inline-flex min-h-12 items-center gap-1.5 rounded-lg px-3 whitespace-nowrap">
            <Menu aria-hidden />
            メニュー
          </Dialog.Trigger>
        </header>
        <Dialog.Portal>
          <Dialog.Overlay className="fixed inset-0 z-40 bg-black/50 lg:hidden" />
          <Dialog.Content
            aria-describedby={undefined}
            className="fixed inset-y-0 left-0 z-50 w-72 max-w-[85vw] lg:hidden"
          >
            <Dialog.Title className="sr-only">メニュー</Dialog.Title>
            <Sidebar user={user} onNavigate={() => setOpen(false)} />
          </Dialog.Content>
        </Dialog.Portal>
      </Dialog.Root>
      <main
        id="main"
        tabIndex={-1}
        className={
          isConcierge
            ? "mx-auto w-full max-w-2xl p-4 pb-24 lg:p-8 print:max-w-none"
            : "w-full min-w-0 p-4 md:p-8"
        }
      >
        {children}
      </main>
      {isConcierge && <TabBar />}
    </div>
  );
}
