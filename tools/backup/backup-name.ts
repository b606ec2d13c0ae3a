/** Names that sort by time and say it: `base-20260401T093000.000Z`. */
export function backupName(kind: "base" | "files", at: Date): string {
  return `${kind}-${at.toISOString().replaceAll("-", "").replaceAll(":", "")}`;
}

export function backupTime(name: string): Date {
  const [, year, month, day, hour, minute, rest] =
    /^(?:base|files)-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d\.\d{3}Z)$/.exec(name) ?? [];
  if (rest === undefined) throw new Error(`This is not the name of a backup: ${name}`);
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${rest}`);
}

/** The newest that was finished by then; `names` may hold other things. */
export function newestBackup(
  kind: "base" | "files",
  names: readonly string[],
  by?: Date,
): string | undefined {
  return names
    .filter((name) => new RegExp(`^${kind}-\\d{8}T\\d{6}\\.\\d{3}Z$`).test(name))
    .filter((name) => by === undefined || backupTime(name) <= by)
    .sort()
    .at(-1);
}
