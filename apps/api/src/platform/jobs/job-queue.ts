import type { Tx } from "../db/tx";

/** What each job needs to know; the worker has one task for each name. */
export interface JobPayloads {
  send_mail: { mailId: number };
  sweep_uploads: Record<string, never>;
  place_report_files: { reportId: number };
  remove_released_file: { fileId: number };
  remove_stored_files: { keys: string[] };
  request_password_reset: { email: string };
  /** Sessions opened before the time (ISO 8601) end; later ones are the person's new ones. */
  end_sessions: { userId: number; openedBefore: string };
  forget_old_credentials: Record<string, never>;
  remove_old_notices: Record<string, never>;
  forget_kept_answers: Record<string, never>;
  locate_addresses: Record<string, never>;
}

export type JobName = keyof JobPayloads;

/** Jobs that need to know nothing are started by the clock. */
export type ClockJobName = {
  [Name in JobName]: JobPayloads[Name] extends Record<string, never> ? Name : never;
}[JobName];

interface JobOptions {
  /** A job with the same key that still waits is replaced. */
  key?: string;
  runAt?: Date;
  maxAttempts?: number;
}

/** Puts jobs into the transaction of the change that causes them: both happen or neither. */
export interface JobQueue {
  enqueue<Name extends JobName>(
    tx: Tx,
    name: Name,
    payload: JobPayloads[Name],
    options?: JobOptions,
  ): Promise<void>;
}

export const jobQueue: JobQueue = {
  async enqueue(tx, name, payload, options = {}) {
    await tx.run("SELECT app.enqueue_job($1, $2, $3, $4, $5)", [
      name,
      JSON.stringify(payload),
      options.key ?? null,
      options.runAt ?? null,
      options.maxAttempts ?? null,
    ]);
  },
};
