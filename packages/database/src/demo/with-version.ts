/** Rows from JSON carry no defaults: what every editable row needs is given. */
export function withVersion<T extends object>(row: T) {
  const now = new Date().toISOString();
  return { created_at: now, updated_at: now, version: 1, ...row };
}
