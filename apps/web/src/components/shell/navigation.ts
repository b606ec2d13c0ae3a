import type { AuthUser } from "@magokoro/contract/auth/auth-user";
import type { SignInStep } from "@magokoro/contract/core/envelope";
import { ALL_MASTERS } from "@magokoro/contract/masters/all-masters";
import type { UserType } from "@magokoro/domain/user/user-type";
import {
  ClipboardList,
  FileText,
  Home,
  Inbox,
  KeyRound,
  ListOrdered,
  Mail,
  ScrollText,
  UserCheck,
  Store,
  Users,
  type LucideIcon,
} from "lucide-react";

export interface NavigationEntry {
  label: string;
  href: string;
  icon: LucideIcon;
  /** The pages it stands for, where its own is one of several side by side, or already filtered. */
  under?: readonly string[];
}

/** The pages of each room; the server decides who may enter. */
export const NAVIGATION: Record<UserType, NavigationEntry[]> = {
  admin: [
    { label: "ダッシュボード", href: "/admin/dashboard", icon: Home },
    { label: "案件", href: "/admin/cases", icon: ClipboardList },
    { label: "お客様", href: "/admin/customers", icon: Users },
    { label: "加盟店", href: "/admin/partners", icon: Store },
    { label: "アカウント", href: "/admin/accounts", icon: KeyRound },
    {
      label: "加盟店からの依頼",
      href: "/admin/requests?status=open",
      under: ["/admin/requests"],
      icon: Inbox,
    },
    {
      label: "マスタ",
      href: ALL_MASTERS[0]?.page ?? "",
      under: ALL_MASTERS.map(({ page }) => page),
      icon: ListOrdered,
    },
    { label: "メール", href: "/admin/mail", icon: Mail },
    { label: "監査ログ", href: "/admin/audit-logs", icon: ScrollText },
  ],
  operator: [
    { label: "ダッシュボード", href: "/operator/dashboard", icon: Home },
    { label: "案件", href: "/operator/cases", icon: ClipboardList },
    { label: "お客様", href: "/operator/customers", icon: Users },
  ],
  partner: [
    { label: "ダッシュボード", href: "/partner/dashboard", icon: Home },
    { label: "案件", href: "/partner/cases", icon: ClipboardList },
    { label: "お客様", href: "/partner/customers", icon: Users },
    { label: "報告", href: "/partner/reports", icon: FileText },
    { label: "コンシェルジュ", href: "/partner/concierges", icon: UserCheck },
    { label: "本部への依頼", href: "/partner/requests", icon: Inbox },
    { label: "自店の情報", href: "/partner/store", icon: Store },
  ],
  concierge: [
    { label: "ホーム", href: "/concierge/dashboard", icon: Home },
    { label: "案件", href: "/concierge/cases", icon: ClipboardList },
    { label: "報告", href: "/concierge/reports", icon: FileText },
  ],
};

/** Where the primary action leads, for the rooms that file cases. */
export const NEW_CASE_PATH: Partial<Record<UserType, string>> = {
  operator: "/operator/cases/new",
  partner: "/partner/cases/new",
};

export const homeOf = (userType: UserType): string => `/${userType}/dashboard`;

const STEP_PATHS: Record<SignInStep, string> = {
  change_password: "/password/change",
  enrol_second_factor: "/second-factor/setup",
};

/** Where a person who has just signed in goes: first to what is still to do, then where they were going. */
export function nextPathOf(user: AuthUser, returnTo: string | null): string {
  const target = returnTo ?? homeOf(user.userType);
  return user.nextStep ? `${STEP_PATHS[user.nextStep]}?returnTo=${encodeURIComponent(target)}` : target;
}
