import { sendQueuedMail } from "../features/mails/send-mail-job";
import { sweepUploads } from "../features/files/sweep-uploads";
import type { Mailer } from "../platform/mail/mailer";
import type { JobTasks } from "../platform/jobs/start-worker";
import type { Services } from "../services";

/** What the worker runs, by job name. */
export function jobTasks(services: Services, mailer: Mailer): JobTasks {
  return {
    send_mail: ({ mailId }, job) => sendQueuedMail(services, mailer, mailId, job.attempts >= job.maxAttempts),
    sweep_uploads: async () => {
      const removed = await sweepUploads(services);
      services.logger.info({ removed }, "unattached uploads were swept");
    },
  };
}

/** In the queue's own time zone, UTC: 03:30 in Tokyo. */
export const JOB_SCHEDULE = "30 18 * * * sweep_uploads";
