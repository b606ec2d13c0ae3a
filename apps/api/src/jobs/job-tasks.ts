import { sendQueuedMail } from "../features/mails/send-mail-job";
import { placeReportFiles } from "../features/files/place-report-files";
import { removeReleasedFile } from "../features/files/remove-released-file";
import { removeStoredFiles } from "../features/files/remove-stored-files";
import { sweepUploads } from "../features/files/sweep-uploads";
import { endSessionsOpenedBefore } from "../features/auth/own-account/end-sessions";
import { forgetOldCredentials } from "../features/auth/forget-old-credentials";
import { locateAddresses } from "../features/places/locate-addresses";
import { removeOldNotices } from "../features/notices/remove-old-notices";
import { sendRequestedReset } from "../features/auth/password/reset-password";
import { forgetKeptAnswers } from "../platform/db/forget-kept-answers";
import type { Mailer } from "../platform/mail/mailer";
import type { ClockJobName } from "../platform/jobs/job-queue";
import type { JobTasks } from "../platform/jobs/start-worker";
import type { Services } from "../services";

/** What the worker runs, by job name. */
export function jobTasks(services: Services, mailer: Mailer): JobTasks {
  return {
    send_mail: ({ mailId }, job) => sendQueuedMail(services, mailer, mailId, job.attempts >= job.maxAttempts),
    sweep_uploads: async () => {
      const swept = await sweepUploads(services);
      services.logger.info(swept, "uploads were swept");
    },
    place_report_files: ({ reportId }) => placeReportFiles(services, reportId),
    remove_released_file: ({ fileId }) => removeReleasedFile(services, fileId),
    remove_stored_files: ({ keys }) => removeStoredFiles(services, keys),
    request_password_reset: ({ email }) => sendRequestedReset(services, email),
    end_sessions: (payload) => endSessionsOpenedBefore(services, payload),
    forget_old_credentials: async () => {
      const removed = await forgetOldCredentials(services);
      services.logger.info(removed, "old reset links and sign-in guards were removed");
    },
    remove_old_notices: async () => {
      const removed = await removeOldNotices(services);
      services.logger.info({ removed }, "old notices were removed");
    },
    forget_kept_answers: async () => {
      services.logger.info(
        { removed: await forgetKeptAnswers(services.db) },
        "kept answers of a day ago were removed",
      );
    },
    locate_addresses: async () => {
      services.logger.info(await locateAddresses(services), "addresses got their locations");
    },
  };
}

/**
 * When the jobs that need to know nothing run: minute and hour, in the queue's own time zone, UTC (18:30 is
 * 03:30 in Tokyo). One that is named nowhere here would never run; the type asks for each.
 */
const TIMES: Record<ClockJobName, string> = {
  sweep_uploads: "30 18",
  forget_old_credentials: "45 18",
  remove_old_notices: "55 18",
  forget_kept_answers: "20 *",
  locate_addresses: "10 19",
};

export const JOB_SCHEDULE = Object.entries(TIMES)
  .map(([name, time]) => `${time} * * * ${name}`)
  .join("\n");
