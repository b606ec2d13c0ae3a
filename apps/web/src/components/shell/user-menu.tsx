"use client";

import type { AuthUser } from "@magokoro/contract/auth/auth-user";
import { LogOut } from "lucide-react";
import Link from "next/link";
import { Avatar } from "@/components/ui/avatar";
import { logOut } from "@/lib/log-out";
import { useProfile } from "@/lib/use-profile";

export function UserMenu({ user, onNavigate }: { user: AuthUser; onNavigate: () => void }) {
  const { data } = useProfile();
  return (
    <div className="border-t border-white/15 px-3 py-3 text-sm">
      <Link
        href="/profile"
        onClick={onNavigate}
        aria-label={`${user.name}のプロフィール`}
        className="flex min-h-12 items-center gap-3 rounded-lg px-2 hover:bg-sidebar-active"
      >
        <Avatar name={user.name} url={data?.avatarUrl ?? null} />
        <span className="min-w-0 truncate" title={user.name}>
          {data?.name ?? user.name}
        </span>
      </Link>
      <button
        type="button"
        onClick={() => void logOut()}
        className="flex min-h-11 w-full items-center gap-3 rounded-lg px-4 hover:bg-sidebar-active"
      >
        <LogOut aria-hidden />
        ログアウト
      </button>
    </div>
  );
}
