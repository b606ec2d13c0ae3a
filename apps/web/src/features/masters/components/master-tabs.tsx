import { ALL_MASTERS } from "@magokoro/contract/masters/all-masters";
import Link from "next/link";
import { cn } from "@/lib/cn";

/** From one master to the next. */
export function MasterTabs({ page: here }: { page: string }) {
  return (
    <nav aria-label="マスタの切り替え" className="mb-4 print:hidden">
      <ul className="flex flex-wrap gap-x-1 border-b border-line">
        {ALL_MASTERS.map(({ page, label }) => (
          <li key={page}>
            <Link
              href={page}
              aria-current={page === here ? "page" : undefined}
              className={cn(
                "-mb-px inline-flex min-h-11 items-center border-b-3 px-3",
                page === here ? "border-teal font-bold" : "border-transparent text-link hover:bg-hover",
              )}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
