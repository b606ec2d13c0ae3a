"use client";

import { Switch as Radix } from "radix-ui";

interface SwitchProps {
  label: string;
  isOn: boolean;
  isBusy?: boolean;
  onChange: (isOn: boolean) => void;
}

/** On or off at once; the words stand beside it, so that colour never carries the meaning alone. */
export function Switch({ label, isOn, isBusy = false, onChange }: SwitchProps) {
  return (
    <Radix.Root
      checked={isOn}
      disabled={isBusy}
      onCheckedChange={onChange}
      aria-label={label}
      aria-busy={isBusy || undefined}
      className="relative inline-flex h-7 w-12 shrink-0 items-center rounded-full border border-field-line bg-hover p-0.5 transition-colors data-[state=checked]:border-transparent data-[state=checked]:bg-link disabled:opacity-55"
    >
      <Radix.Thumb className="block size-5 rounded-full bg-muted transition-transform data-[state=checked]:translate-x-5 data-[state=checked]:bg-card" />
    </Radix.Root>
  );
}
