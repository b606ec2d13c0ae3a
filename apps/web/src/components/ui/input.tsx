import type { ComponentProps, InputHTMLAttributes, SelectHTMLAttributes } from "react";
import { cn } from "@/lib/cn";
import { TextLimit } from "./text-limit";

const BOX =
  "w-full min-h-12 md:min-h-11 rounded-lg border border-field-line bg-card px-3 py-2 text-ink placeholder:text-muted aria-invalid:border-danger aria-invalid:border-2 disabled:opacity-60";

/** `maxLength` is counted and said, never enforced by cutting: see TextLimit. */
export function Input({ className, maxLength, ...rest }: ComponentProps<"input">) {
  const look = cn(BOX, className);
  if (maxLength === undefined) return <input className={look} {...rest} />;
  return (
    <TextLimit limit={maxLength} isAlwaysShown={false} describedBy={rest["aria-describedby"]}>
      {(control) => <input className={look} {...rest} {...control} />}
    </TextLimit>
  );
}

/** As of an input; long text is counted from its first character. */
export function Textarea({ className, rows = 4, maxLength, ...rest }: ComponentProps<"textarea">) {
  const look = cn(BOX, "leading-relaxed", className);
  if (maxLength === undefined) return <textarea className={look} rows={rows} {...rest} />;
  return (
    <TextLimit limit={maxLength} isAlwaysShown describedBy={rest["aria-describedby"]}>
      {(control) => <textarea className={look} rows={rows} {...rest} {...control} />}
    </TextLimit>
  );
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
