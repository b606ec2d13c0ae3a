import type { UserType } from "@magokoro/domain/user/user-type";
import { ClipboardList, FileText, Home, Users, type LucideIcon } from "lucide-react";

export interface NavigationEntry {
  label: string;
  href: string;
  icon: LucideIcon;
}

/** The pages of each room; the server decides who may enter. */
export const NAVIGATION: Record<UserType, NavigationEntry[]> = {
  admin: [
    { label: "ダッシュボード", href: "/admin/dashboard", icon: Home },
    { label: "案件", href: "/admin/cases", icon: ClipboardList },
    { label: "お客様", href: "/admin/customers", icon: Users },
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
