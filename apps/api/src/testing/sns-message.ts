import { createSign, type KeyObject } from "node:crypto";
import type { SnsMessage } from "@magokoro/contract/mails/endpoints";

export const SNS_TOPIC = "arn:aws:sns:ap-northeast-1:123456789012:mail-events";

/** An event of SES as SNS delivers it, signed as Amazon signs, by a key of the test's own. */
export function snsMessage(event: unknown, privateKey: KeyObject, topic = SNS_TOPIC): SnsMessage {
  const message = {
    Type: "Notification" as const,
    MessageId: "m",
    TopicArn: topic,
    Message: JSON.stringify(event),
    Timestamp: "2026-04-01T00:00:00.000Z",
    SignatureVersion: "2" as const,
    SigningCertURL: "https://sns.ap-northeast-1.amazonaws.com/x.pem",
  };
  const text = (["Message", "MessageId", "Timestamp", "TopicArn", "Type"] as const)
    .map((field) => `${field}\n${message[field]}\n`)
    .join("");
  return { ...message, Signature: createSign("RSA-SHA256").update(text).sign(privateKey, "base64") };
}
