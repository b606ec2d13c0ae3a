// @ts-check

/**
 * Says what is being done, and how long it took once it is done.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(what, work) {
  const startedAt = Date.now();
  process.stdout.write(`  … ${what}\n`);
  const result = await work();
  process.stdout.write(`  ✓ ${what} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)\n`);
  return result;
}
