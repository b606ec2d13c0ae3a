import Link from "next/link";
import { cn } from "@/lib/cn";

/* On a card a name longer than the card still wraps: better than a page that scrolls sideways. */
const UNBROKEN = "tabular-nums @min-[50rem]:whitespace-nowrap @max-[50rem]:inline-block";

interface ListCellProps {
  /** Said again on a card, where the head of the table is out of sight. */
  header: string | undefined;
  isUnbroken: boolean | undefined;
  /** Of the first cell: its link covers the row. */
  href: string | undefined;
  children: React.ReactNode;
}

export function ListCell({ header, isUnbroken, href, children }: ListCellProps) {
  return (
    <td
      className={cn(
        "px-3 py-3 align-top @max-[50rem]:gap-x-3 @max-[12rem]:flex-wrap @max-[50rem]:px-0 @max-[50rem]:py-1",
        isNothing(children) ? "@max-[50rem]:hidden" : "@max-[50rem]:flex",
      )}
    >
      <span className="hidden w-26 shrink-0 text-muted @max-[50rem]:inline">{header}</span>
      {href ? (
        <Link
          href={href}
          className={cn(
            "font-medium text-link underline-offset-2 after:absolute after:inset-0 hover:underline",
            isUnbroken && UNBROKEN,
          )}
        >
          {children}
        </Link>
      ) : (
        <span className={cn("min-w-0", isUnbroken && UNBROKEN)}>{children}</span>
      )}
    </td>
  );
}

/** A table needs the place of an empty cell; a card does not. */
const isNothing = (content: React.ReactNode) =>
  content === null || content === undefined || content === false || content === "";

/** What can be done with the row; above the row's own link. */
export function ListControlsCell({ children }: { children: React.ReactNode }) {
  return (
    <td className="px-3 py-1.5 align-middle @max-[50rem]:block @max-[50rem]:px-0">
      <div className="relative z-10 flex items-center gap-2 @max-[50rem]:justify-end">{children}</div>
    </td>
  );
}
