import { cn } from "@/lib/cn";

interface NoticeProps {
  tone?: "info" | "danger";
  children: React.ReactNode;
}

/** A sentence above a form: calm for news, red for what went wrong. */
export function Notice({ tone = "info", children }: NoticeProps) {
  return (
    <div
      role={tone === "danger" ? "alert" : "status"}
      className={cn(
        "rounded-lg border p-3",
        tone === "danger" ? "border-danger bg-danger-soft text-danger" : "border-line bg-hover",
      )}
    >
      {children}
    </div>
  );
}
