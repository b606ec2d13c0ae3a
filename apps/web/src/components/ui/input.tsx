import type { InputHTMLAttributes, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";
import { cn } from "@/lib/cn";

const BOX =
  "w-full min-h-12 md:min-h-11 rounded-lg border border-field-line bg-card px-3 py-2 text-ink placeholder:text-muted aria-invalid:border-danger aria-invalid:border-2 disabled:opacity-60";

export function Input({ className, ...rest }: InputHTMLAttributes<HTMLInputElement>) {
  return <input className={cn(BOX, className)} {...rest} />;
}

export function Textarea({ className, rows = 4, ...rest }: TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return <textarea className={cn(BOX, "leading-relaxed", className)} rows={rows} {...rest} />;
}

/** The platform's own list: the best there is on a phone and with a keyboard. */
export function Select({ className, ...rest }: SelectHTMLAttributes<HTMLSelectElement>) {
  return <select className={cn(BOX, "pr-8", className)} {...rest} />;
}

interface CheckboxProps extends InputHTMLAttributes<HTMLInputElement> {
  label: React.ReactNode;
}

export function Checkbox({ label, className, ...rest }: CheckboxProps) {
  return (
    <label className={cn("flex min-h-12 items-center gap-3 md:min-h-10", className)}>
      <input type="checkbox" className="size-5 shrink-0 accent-[var(--link)]" {...rest} />
      <span>{label}</span>
    </label>
  );
}
