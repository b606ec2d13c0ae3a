import { cn } from "@/lib/cn";

/** Where one is on the way; the step that is on says so to every kind of reader. */
export function StepIndicator({ titles, current }: { titles: readonly string[]; current: number }) {
  return (
    <ol aria-label="手順" className="mb-6 flex flex-wrap gap-x-4 gap-y-2 text-sm">
      {titles.map((title, index) => (
        <li
          key={title}
          aria-current={index === current ? "step" : undefined}
          className={cn("flex items-center gap-2", index === current ? "font-bold" : "text-muted")}
        >
          <span
            className={cn(
              "inline-flex size-6 items-center justify-center rounded-full border text-[0.8125rem]",
              index <= current ? "border-transparent bg-teal text-teal-ink" : "border-field-line",
            )}
          >
            {index + 1}
          </span>
          {title}
        </li>
      ))}
    </ol>
  );
}
