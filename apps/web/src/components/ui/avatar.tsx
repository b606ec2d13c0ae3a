import { cn } from "@/lib/cn";

/** A person's photo, or the first letter of the name where there is none. */
export function Avatar({ name, url, className }: { name: string; url: string | null; className?: string }) {
  const shape = cn("inline-flex size-9 shrink-0 overflow-hidden rounded-full", className);
  // The signed link lives for a minute, which the image optimiser would outlive.
  if (url) return <img src={url} alt="" className={cn(shape, "object-cover")} />;
  return (
    <span aria-hidden className={cn(shape, "items-center justify-center bg-teal font-bold text-teal-ink")}>
      {[...name.trim()][0] ?? "？"}
    </span>
  );
}
