interface ValueBarsProps {
  bars: { label: string; value: number; words: string }[];
}

/** Bars beside their numbers: the words say all that the lengths show. */
export function ValueBars({ bars }: ValueBarsProps) {
  const most = Math.max(1, ...bars.map((bar) => bar.value));
  return (
    <ul className="space-y-3">
      {bars.map((bar) => (
        <li key={bar.label}>
          <div className="flex flex-wrap justify-between gap-x-3 text-sm">
            <span>{bar.label}</span>
            <span className="whitespace-nowrap tabular-nums">{bar.words}</span>
          </div>
          <div aria-hidden className="mt-1 h-3 rounded bg-page">
            <div className="h-3 rounded bg-teal" style={{ width: `${(100 * bar.value) / most}%` }} />
          </div>
        </li>
      ))}
    </ul>
  );
}
