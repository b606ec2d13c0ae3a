import { restoreTime } from "./restore-time";

/** PostgreSQL hands these to a shell and to a settings file; nothing in a path may need quoting in either. */
const PLAIN_PATH = /^\/[\w./-]+$/;

function assertPlain(folder: string): void {
  if (!PLAIN_PATH.test(folder))
    throw new Error(`The archive's folder must be an absolute path of letters, digits and ./_-: ${folder}`);
}

/**
 * What a server needs to keep its write-ahead log outside. `timeoutSeconds` bounds what a lost disk can
 * take with it. A file appears under its name only once all of it is on disk; one that is there already is
 * accepted when it is the same, since a crash may come between the copy and the server's note of it.
 */
export function archiveSettings(archiveDir: string, timeoutSeconds: number): Record<string, string> {
  assertPlain(archiveDir);
  const target = `${archiveDir}/%f`;
  return {
    wal_level: "replica",
    archive_mode: "on",
    archive_timeout: `${timeoutSeconds}s`,
    archive_command: `if test -f ${target}; then cmp -s %p ${target}; else cp %p ${target}.part && sync ${target}.part && mv ${target}.part ${target}; fi`,
  };
}

/** Lines for `postgresql.auto.conf` that replay the archive, up to `time` or to its end. */
export function recoverySettings(archiveDir: string, time?: string): string {
  assertPlain(archiveDir);
  if (time !== undefined) restoreTime(time);
  return [
    `restore_command = 'cp ${archiveDir}/%f %p'`,
    "recovery_target_timeline = 'latest'",
    "recovery_target_action = 'promote'",
    ...(time === undefined ? [] : [`recovery_target_time = '${time}'`]),
    "",
  ].join("\n");
}
