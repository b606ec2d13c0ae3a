import { ALL_MASTERS } from "@magokoro/contract/masters/all-masters";
import Link from "next/link";
import { cn } from "@/lib/cn";

/** From one master to the next. */
export function MasterTabs({ path: here }: { path: string }) {
  return (
    <nav aria-label="マスタの切り替え" className="mb-4 print:hidden">
      <ul className="flex flex-wrap gap-x-1 border-b border-line">
        {ALL_MASTERS.map(({ path, label }) => (
          <li key={path}>
            <Link
              href={`/admin/master/${path}`}
              aria-current={path === here ? "page" : undefined}
              className={cn(
                "-mb-px inline-flex min-h-11 items-center border-b-3 px-3",
                path === here ? "border-teal font-bold" : "border-transparent text-link hover:bg-hover",
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
