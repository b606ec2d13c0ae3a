export interface Figure {
  label: string;
  value: string;
}

/** A row of numbers. */
export function Figures({ figures }: { figures: Figure[] }) {
  return (
    <dl className="mb-5 grid grid-cols-2 gap-3 md:grid-cols-4">
      {figures.map(({ label, value }) => (
        <div key={label} className="rounded-xl border border-line bg-card p-4">
          <dt className="text-sm text-muted">{label}</dt>
          <dd className="text-2xl font-bold tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
