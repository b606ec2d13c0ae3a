import { cn } from "@/lib/cn";

interface NoticeProps {
  tone?: "info" | "danger";
  className?: string;
  children: React.ReactNode;
}

/** A sentence above a form: calm for news, red for what went wrong. */
export function Notice({ tone = "info", className, children }: NoticeProps) {
  return (
    <div
      role={tone === "danger" ? "alert" : "status"}
      className={cn(
        "rounded-lg border p-3",
        tone === "danger" ? "border-danger bg-danger-soft text-danger" : "border-line bg-hover",
        className,
      )}
    >
      {children}
    </div>
  );
}
