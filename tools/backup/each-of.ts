const AT_ONCE = 8;

/** A few at a time, in order: thousands of photos neither wait for each other nor fill the memory. */
export async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < items.length; at += AT_ONCE)
    await Promise.all(items.slice(at, at + AT_ONCE).map(work));
}
