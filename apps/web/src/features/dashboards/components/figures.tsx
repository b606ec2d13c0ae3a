import Link from "next/link";

export interface Figure {
  label: string;
  value: string;
  /** Where what it counts is seen. */
  href?: string;
}

/** A row of numbers. */
export function Figures({ figures }: { figures: Figure[] }) {
  return (
    <dl className="mb-5 grid grid-cols-[repeat(auto-fit,minmax(min(9rem,100%),1fr))] gap-3 md:grid-cols-[repeat(auto-fit,minmax(min(12rem,100%),1fr))]">
      {figures.map(({ label, value, href }) => (
        <div key={label} className="rounded-xl border border-line bg-card p-4">
          <dt className="text-sm text-muted">{label}</dt>
          <dd className="text-2xl font-bold whitespace-nowrap tabular-nums">
            {href ? (
              <Link href={href} aria-label={`${label} ${value}`} className="text-link underline">
                {value}
              </Link>
            ) : (
              value
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
