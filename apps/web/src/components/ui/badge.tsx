import type { BadgeTone } from "@magokoro/domain/case/case-labels";
import { cn } from "@/lib/cn";

const TONES: Record<BadgeTone, string> = {
  gray: "border-slate-500 text-slate-700 dark:border-slate-400 dark:text-slate-200",
  orange: "border-orange-700 text-orange-800 dark:border-orange-400 dark:text-orange-200",
  yellow: "border-yellow-700 text-yellow-900 dark:border-yellow-400 dark:text-yellow-200",
  sky: "border-sky-700 text-sky-800 dark:border-sky-400 dark:text-sky-200",
  blue: "border-blue-700 text-blue-800 dark:border-blue-400 dark:text-blue-200",
  purple: "border-purple-700 text-purple-800 dark:border-purple-400 dark:text-purple-200",
  green: "border-green-700 text-green-800 dark:border-green-400 dark:text-green-200",
  red: "border-red-700 text-red-800 dark:border-red-400 dark:text-red-200",
};

/** The label always stands there: colour never carries the meaning alone. */
export function Badge({
  tone,
  children,
  className,
}: {
  tone: BadgeTone;
  children: React.ReactNode;
  className?: string;
}) {
  return (
    <span
      className={cn(
        "inline-block rounded-full border bg-card px-2.5 py-0.5 text-[0.8125rem] leading-5 font-medium whitespace-nowrap",
        TONES[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}
