import { cva, type VariantProps } from "class-variance-authority";
import type { ButtonHTMLAttributes } from "react";
import { cn } from "@/lib/cn";

export const buttonStyle = cva(
  "inline-flex items-center justify-center gap-2 rounded-lg font-medium transition-colors select-none disabled:opacity-55 disabled:cursor-not-allowed print:hidden",
  {
    variants: {
      tone: {
        primary: "bg-teal text-teal-ink hover:bg-teal-hover",
        secondary: "border border-field-line bg-card text-ink hover:bg-hover",
        danger: "border border-danger bg-card text-danger hover:bg-danger-soft",
        quiet: "text-link hover:bg-hover",
      },
      size: {
        /* 48 px on a phone, where a thumb presses it. */
        normal: "min-h-12 px-4 py-2 md:min-h-11",
        small: "min-h-9 px-3 text-sm",
        wide: "min-h-13 w-full px-5 py-3 text-lg",
      },
    },
    defaultVariants: { tone: "secondary", size: "normal" },
  },
);

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement>, VariantProps<typeof buttonStyle> {
  /** Shows that the press was taken; a second press does nothing. */
  isBusy?: boolean;
}

export function Button({
  tone,
  size,
  isBusy = false,
  className,
  children,
  type = "button",
  disabled,
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      className={cn(buttonStyle({ tone, size }), className)}
      disabled={disabled || isBusy}
      aria-busy={isBusy || undefined}
      {...rest}
    >
      {children}
      {isBusy && <span className="sr-only">処理中です</span>}
    </button>
  );
}
