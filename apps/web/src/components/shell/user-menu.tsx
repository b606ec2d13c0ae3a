"use client";

import type { AuthUser } from "@magokoro/contract/auth/auth-user";
import { logout } from "@magokoro/contract/auth/endpoints";
import { useQueryClient } from "@tanstack/react-query";
import { LogOut } from "lucide-react";
import { callApi } from "@/lib/call-api";
import { leave } from "@/lib/session";

export function UserMenu({ user }: { user: AuthUser }) {
  const queries = useQueryClient();
  async function logOut() {
    // Even without a signal this device forgets: the cookie then ends by itself.
    await callApi(logout, { body: {} }).catch(() => undefined);
    queries.clear();
    // The gate of the page leads to the login.
    leave();
  }
  return (
    <div className="flex items-center justify-between gap-2 border-t border-white/15 px-4 py-3 text-sm">
      <span className="min-w-0 truncate" title={user.name}>
        {user.name}
      </span>
      <button
        type="button"
        onClick={() => void logOut()}
        className="inline-flex min-h-11 items-center gap-1.5 rounded-lg px-2 hover:bg-sidebar-active"
      >
        <LogOut aria-hidden size={16} />
        ログアウト
      </button>
    </div>
  );
}
