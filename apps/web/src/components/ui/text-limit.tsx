"use client";

import { useEffect, useId, useRef, useState } from "react";
import { cn } from "@/lib/cn";

const NEAR = 0.9;
const count = (characters: number) => characters.toLocaleString("ja-JP");

/** What stands under a text of `length` characters that may have `limit` of them. */
export function limitWords(length: number, limit: number): string {
  const rest = limit - length;
  if (rest < 0) return `${count(-rest)}文字超えています。${count(limit)}文字以内に短くしてください。`;
  if (length >= limit * NEAR) return `あと${count(rest)}文字`;
  return `${count(length)}／${count(limit)}文字`;
}

interface TextLimitProps {
  limit: number;
  /** Always shown under long text; under one line only when the end is near. */
  isAlwaysShown: boolean;
  describedBy: string | undefined;
  children: (control: { "aria-describedby": string; "aria-invalid"?: true }) => React.ReactNode;
}

/**
 * Counts what is typed or pasted into the control inside. Nothing is cut: too much stays where it is and is
 * said, so that its writer decides what goes.
 */
export function TextLimit({ limit, isAlwaysShown, describedBy, children }: TextLimitProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [length, setLength] = useState(0);
  // A draft that comes back or a form that is reset changes the value without an event.
  useEffect(() => setLength(box.current?.querySelector<TextControl>("input, textarea")?.value.length ?? 0));
  const isOver = length > limit;
  const isNear = length >= limit * NEAR;
  return (
    <div ref={box} onInput={(event) => setLength((event.target as TextControl).value.length)}>
      {children({
        "aria-describedby": describedBy ? `${describedBy} ${id}` : id,
        ...(isOver && { "aria-invalid": true }),
      })}
      <p
        id={id}
        role="status"
        aria-live={isNear ? "polite" : "off"}
        className={cn(
          "mt-1 text-right text-sm tabular-nums empty:hidden",
          isOver ? "font-medium text-danger" : "text-muted",
        )}
      >
        {(isAlwaysShown || isNear) && limitWords(length, limit)}
      </p>
    </div>
  );
}

type TextControl = HTMLInputElement | HTMLTextAreaElement;
