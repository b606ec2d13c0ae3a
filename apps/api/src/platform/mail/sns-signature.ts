import { createPublicKey, createVerify } from "node:crypto";
import type { SnsMessage } from "@magokoro/contract/mails/endpoints";

/** The signed fields of each type, in the order Amazon signs them. */
const SIGNED: Record<SnsMessage["Type"], readonly (keyof SnsMessage)[]> = {
  Notification: ["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"],
  SubscriptionConfirmation: [
    "Message",
    "MessageId",
    "SubscribeURL",
    "Timestamp",
    "Token",
    "TopicArn",
    "Type",
  ],
  UnsubscribeConfirmation: ["Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"],
};

const AMAZON_HOST = /^sns\.[a-z]{2}(-[a-z]+)+-\d\.amazonaws\.com$/;
const TIMEOUT_MS = 5_000;

/** True for an https address of Amazon's own notification service, which alone may be asked for anything. */
export function isAmazonUrl(text: string | undefined): text is string {
  if (!text || !URL.canParse(text)) return false;
  const { protocol, hostname, port, username } = new URL(text);
  return protocol === "https:" && AMAZON_HOST.test(hostname) && port === "" && username === "";
}

export type FetchText = (url: string) => Promise<string>;

export const fetchText: FetchText = async (url) => {
  const answer = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: "error" });
  if (!answer.ok) throw new Error(`${new URL(url).hostname} answered ${answer.status}`);
  return answer.text();
};

/**
 * Whether Amazon signed this very message. Source: Amazon SNS developer guide, "Verifying the signatures of
 * Amazon SNS messages".
 * @throws Error when the certificate cannot be fetched.
 */
export async function isSignedByAmazon(message: SnsMessage, fetchCertificate: FetchText): Promise<boolean> {
  if (!isAmazonUrl(message.SigningCertURL) || !message.SigningCertURL.endsWith(".pem")) return false;
  const certificate = await fetchCertificate(message.SigningCertURL);
  const text = SIGNED[message.Type]
    .filter((field) => message[field] !== undefined && message[field] !== null)
    .map((field) => `${field}\n${message[field]}\n`)
    .join("");
  const verifier = createVerify(message.SignatureVersion === "1" ? "RSA-SHA1" : "RSA-SHA256").update(text);
  return verifier.verify(createPublicKey(certificate), message.Signature, "base64");
}
