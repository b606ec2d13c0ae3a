/** One line for each key that is missing, unexpected or not the same; none when the two agree. */
export function differences<T>(expected: ReadonlyMap<string, T>, found: ReadonlyMap<string, T>): string[] {
  const lines: string[] = [];
  for (const [key, value] of expected) {
    const other = found.get(key);
    if (other === undefined) lines.push(`${key}: missing`);
    else if (JSON.stringify(other) !== JSON.stringify(value))
      lines.push(`${key}: expected ${JSON.stringify(value)}, found ${JSON.stringify(other)}`);
  }
  for (const key of found.keys()) if (!expected.has(key)) lines.push(`${key}: not expected`);
  return lines;
}
