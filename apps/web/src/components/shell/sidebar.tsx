"use client";

import type { AuthUser } from "@magokoro/contract/auth/auth-user";
import { USER_TYPE_LABELS } from "@magokoro/domain/user/user-type";
import { Plus } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { buttonStyle } from "@/components/ui/button";
import { cn } from "@/lib/cn";
import { NAVIGATION, NEW_CASE_PATH } from "./navigation";
import { UserMenu } from "./user-menu";

/** The dark column of the wide screens, and the drawer of the narrow ones. */
export function Sidebar({ user, onNavigate = () => undefined }: { user: AuthUser; onNavigate?: () => void }) {
  const pathname = usePathname();
  const newCase = NEW_CASE_PATH[user.userType];
  return (
    <div className="flex h-full flex-col bg-sidebar text-sidebar-ink">
      <div className="px-4 pt-5 pb-3">
        <p className="text-lg font-bold">まごころサポート</p>
        <p className="mt-1 inline-block rounded-full border border-white/50 px-2.5 text-[0.8125rem]">
          {USER_TYPE_LABELS[user.userType]}
        </p>
        {user.partnerName && <p className="mt-1 text-sm">{user.partnerName}</p>}
      </div>
      {newCase && (
        <div className="px-3 pb-2">
          <Link
            href={newCase}
            onClick={onNavigate}
            className={cn(buttonStyle({ tone: "primary" }), "w-full")}
          >
            <Plus aria-hidden />
            新規サポート依頼
          </Link>
        </div>
      )}
      <nav aria-label="メインメニュー" className="flex-1 overflow-y-auto px-3 py-2">
        <ul className="space-y-1">
          {NAVIGATION[user.userType].map(({ label, href, under = [href], icon: Icon }) => {
            const isHere = under.some((page) => pathname === page || pathname.startsWith(`${page}/`));
            return (
              <li key={href}>
                <Link
                  href={href}
                  onClick={onNavigate}
                  aria-current={isHere ? "page" : undefined}
                  className={cn(
                    "flex min-h-11 items-center gap-3 rounded-lg px-3 hover:bg-sidebar-active",
                    isHere && "bg-sidebar-active font-bold",
                  )}
                >
                  <Icon aria-hidden />
                  {label}
                </Link>
              </li>
            );
          })}
        </ul>
      </nav>
      <UserMenu user={user} onNavigate={onNavigate} />
    </div>
  );
}
