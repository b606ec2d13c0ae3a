"use client";

import { EllipsisVertical } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { cn } from "@/lib/cn";

export interface RowMenuItem {
  label: string;
  onSelect: () => void;
  isDangerous?: boolean;
}

/** ︙ what can be done with a row beyond opening it; only what this person may do now. */
export function RowMenu({ label, items }: { label: string; items: RowMenuItem[] }) {
  if (items.length === 0) return null;
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        aria-label={label}
        className="inline-flex size-11 items-center justify-center rounded-lg hover:bg-hover"
      >
        <EllipsisVertical aria-hidden />
      </DropdownMenu.Trigger>
      {/* Inside the page's main part, where readers look for it. */}
      <DropdownMenu.Portal
        container={typeof document === "undefined" ? null : document.getElementById("main")}
      >
        <DropdownMenu.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          className="z-30 min-w-52 rounded-lg border border-line bg-card p-1 shadow-lg"
        >
          {items.map(({ label: text, onSelect, isDangerous }) => (
            <DropdownMenu.Item
              key={text}
              onSelect={onSelect}
              className={cn(
                "flex min-h-11 cursor-pointer items-center rounded-md px-3 outline-none data-highlighted:bg-hover data-highlighted:ring-2 data-highlighted:ring-focus",
                isDangerous && "text-danger",
              )}
            >
              {text}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
