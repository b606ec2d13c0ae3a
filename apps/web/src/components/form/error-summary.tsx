"use client";

import { useEffect, useId, useRef } from "react";
import type { FormProblem } from "@/lib/forms/form-problems";

interface ErrorSummaryProps {
  form: { problems: readonly FormProblem[]; refusals: number; idOf: (path: string) => string };
}

/** All that is to mend, each a link to its field. Takes the focus when a try was in vain, and shrinks as it is mended. */
export function ErrorSummary({ form: { problems, refusals, idOf } }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const told = useRef(refusals);
  // What is wrong may be known a moment after the try.
  useEffect(() => {
    if (refusals === told.current || problems.length === 0) return;
    told.current = refusals;
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: "nearest" });
  }, [refusals, problems.length]);
  if (problems.length === 0) return null;
  return (
    <div
      ref={box}
      role="group"
      tabIndex={-1}
      aria-labelledby={titleId}
      className="scroll-mt-24 rounded-lg border border-danger bg-danger-soft p-3 text-danger"
    >
      <p id={titleId} role="alert" className="font-medium">
        次の項目を確認してください。
      </p>
      <ul className="mt-1 list-disc pl-5">
        {problems.map(({ path, label, sentence }) => (
          <li key={`${path ?? ""} ${sentence}`}>
            {path === null ? (
              sentence
            ) : (
              <a
                href={`#${idOf(path)}`}
                className="inline-flex min-h-12 items-center underline md:min-h-8"
                onClick={(event) => {
                  event.preventDefault();
                  focusOn(idOf(path));
                }}
              >
                {label && `${label}：`}
                {sentence}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

const CONTROLS = "input, select, textarea, button, [tabindex]";

/** The control itself, or the first within what stands for it. */
function focusOn(id: string): void {
  const place = document.getElementById(id);
  const control = place?.matches(CONTROLS) ? place : place?.querySelector<HTMLElement>(CONTROLS);
  control?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: "center" });
}
