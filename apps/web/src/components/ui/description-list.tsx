export interface Description {
  term: string;
  value: React.ReactNode;
}

/** Facts of a thing; what is not known is shown as a dash, so that nobody wonders. */
export function DescriptionList({ items }: { items: Description[] }) {
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[9rem_1fr] print:gap-y-0.5">
      {items.map(({ term, value }) => (
        <div key={term} className="sm:contents">
          <dt className="text-sm text-muted sm:pt-0.5">{term}</dt>
          <dd className="whitespace-pre-wrap">
            {value === null || value === "" || value === undefined ? "—" : value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
