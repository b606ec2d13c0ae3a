import type { MailStop, SnsMessage } from "@magokoro/contract/mails/endpoints";
import { z } from "zod";
import { systemScope } from "../../platform/db/scope";
import { AppError, notFound } from "../../platform/app-error";
import type { Tx } from "../../platform/db/tx";
import { fetchText, isAmazonUrl, isSignedByAmazon, type FetchText } from "../../platform/mail/sns-signature";
import type { Services } from "../../services";
import { stopAddress } from "./mail-stops";
import { noteBounce } from "./queued-mails.repository";

const SCOPE = systemScope("mail that comes back belongs to nobody's request");

const recipients = z.array(z.object({ emailAddress: z.string().max(320) }));

/** The part of an SES event that is acted on. */
const sesEvent = z.object({
  eventType: z.string(),
  mail: z
    .object({ headers: z.array(z.object({ name: z.string(), value: z.string() })).optional() })
    .optional(),
  bounce: z.object({ bounceType: z.string(), bouncedRecipients: recipients }).optional(),
  complaint: z.object({ complainedRecipients: recipients }).optional(),
});

/**
 * Takes a message of the configured topic alone, and only with Amazon's own signature.
 * @throws AppError NOT_FOUND where no topic is configured; FORBIDDEN for any other sender.
 */
export async function receiveSesEvent(
  services: Services,
  message: SnsMessage,
  fetcher: FetchText = fetchText,
): Promise<void> {
  const topic = services.config.SES_EVENTS_TOPIC_ARN;
  if (!topic) throw notFound();
  if (message.TopicArn !== topic || !(await isGenuine(message, fetcher))) throw new AppError("FORBIDDEN");
  if (message.Type === "SubscriptionConfirmation" && isAmazonUrl(message.SubscribeURL))
    await fetcher(message.SubscribeURL);
  if (message.Type === "Notification") await actOn(services, message.Message);
}

async function isGenuine(message: SnsMessage, fetcher: FetchText): Promise<boolean> {
  return isSignedByAmazon(message, fetcher).catch((cause: unknown) => {
    // Amazon delivers again later: better than believing a message nobody could check.
    throw new AppError("UNAVAILABLE", { cause, retryAfterSeconds: 30 });
  });
}

/** A mailbox that is full today is no reason to stop; one that does not exist is, and so is a complaint. */
async function actOn(services: Services, text: string): Promise<void> {
  const event = sesEvent.safeParse(parsed(text)).data;
  if (!event) return;
  const isBounce = event.bounce?.bounceType === "Permanent";
  const addresses = isBounce ? event.bounce?.bouncedRecipients : event.complaint?.complainedRecipients;
  if (!addresses) return;
  const reason: MailStop["reason"] = isBounce ? "bounce" : "complaint";
  services.metrics.mailFailed(reason);
  await services.db.write(SCOPE, async (tx) => {
    for (const { emailAddress } of addresses) await stopAddress(tx, emailAddress, reason);
    if (isBounce) await markBounced(tx, event.mail?.headers ?? []);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The id we gave the mail comes back among its headers. */
async function markBounced(tx: Tx, headers: readonly { name: string; value: string }[]): Promise<void> {
  const own = headers.find(({ name }) => name.toLowerCase() === "x-magokoro-message-id");
  const id = /^<mail-(\d{1,9})@/.exec(own?.value ?? "")?.[1];
  if (id) await noteBounce(tx, Number(id));
}
