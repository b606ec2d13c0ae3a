import { createSign, generateKeyPairSync } from "node:crypto";
import type { SnsMessage } from "@magokoro/contract/mails/endpoints";
import { isAmazonUrl, isSignedByAmazon } from "./sns-signature";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const CERTIFICATE_URL = "https://sns.ap-northeast-1.amazonaws.com/SimpleNotificationService-abc.pem";

const MESSAGE: SnsMessage = {
  Type: "Notification",
  MessageId: "11111111-2222-3333-4444-555555555555",
  TopicArn: "arn:aws:sns:ap-northeast-1:123456789012:mail-events",
  Message: '{"eventType":"Bounce"}',
  Timestamp: "2026-04-01T00:00:00.000Z",
  SignatureVersion: "2",
  Signature: "",
  SigningCertURL: CERTIFICATE_URL,
};

/** As Amazon signs: each field's name and value on lines of their own. */
function signed(message: SnsMessage, fields: (keyof SnsMessage)[]): SnsMessage {
  const text = fields.map((field) => `${field}\n${message[field]}\n`).join("");
  const hash = message.SignatureVersion === "1" ? "RSA-SHA1" : "RSA-SHA256";
  return { ...message, Signature: createSign(hash).update(text).sign(privateKey, "base64") };
}

const NOTIFICATION: (keyof SnsMessage)[] = ["Message", "MessageId", "Timestamp", "TopicArn", "Type"];
const fetchCertificate = () => Promise.resolve(publicKey.export({ type: "spki", format: "pem" }).toString());

describe("the signature of an SNS message", () => {
  it.each(["1", "2"] as const)("of version %s is believed when Amazon made it", async (SignatureVersion) => {
    const message = signed({ ...MESSAGE, SignatureVersion }, NOTIFICATION);
    await expect(isSignedByAmazon(message, fetchCertificate)).resolves.toBe(true);
  });

  it("covers the subject when there is one, and the link of a confirmation", async () => {
    const withSubject = signed({ ...MESSAGE, Subject: "x" }, [
      "Message",
      "MessageId",
      "Subject",
      "Timestamp",
      "TopicArn",
      "Type",
    ]);
    await expect(isSignedByAmazon(withSubject, fetchCertificate)).resolves.toBe(true);
    const confirmation = signed(
      {
        ...MESSAGE,
        Type: "SubscriptionConfirmation",
        Token: "t",
        SubscribeURL: "https://sns.ap-northeast-1.amazonaws.com/?x",
      },
      ["Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"],
    );
    await expect(isSignedByAmazon(confirmation, fetchCertificate)).resolves.toBe(true);
    await expect(
      isSignedByAmazon({ ...confirmation, SubscribeURL: `${CERTIFICATE_URL}?` }, fetchCertificate),
    ).resolves.toBe(false);
  });

  it.each<[string, Partial<SnsMessage>]>([
    ["another text", { Message: '{"eventType":"Complaint"}' }],
    ["another topic", { TopicArn: "arn:aws:sns:ap-northeast-1:999999999999:mail-events" }],
    ["another time", { Timestamp: "2026-04-02T00:00:00.000Z" }],
    ["an added subject", { Subject: "added" }],
    ["no signature", { Signature: "" }],
    ["another version", { SignatureVersion: "1" }],
  ])("is refused for %s", async (_what, change) => {
    const message = { ...signed(MESSAGE, NOTIFICATION), ...change };
    await expect(isSignedByAmazon(message, fetchCertificate)).resolves.toBe(false);
  });

  it.each([
    "https://evil.example/x.pem",
    "http://sns.ap-northeast-1.amazonaws.com/x.pem",
    "https://sns.ap-northeast-1.amazonaws.com.evil.example/x.pem",
    "https://sns.ap-northeast-1.amazonaws.com:8443/x.pem",
    "https://a@sns.ap-northeast-1.amazonaws.com/x.pem",
    "https://sns.ap-northeast-1.amazonaws.com/x.txt",
    "file:///etc/passwd",
    "",
  ])("asks nobody but Amazon for the certificate: %j", async (SigningCertURL) => {
    const fetcher = jest.fn(fetchCertificate);
    const message = { ...signed(MESSAGE, NOTIFICATION), SigningCertURL };
    await expect(isSignedByAmazon(message, fetcher)).resolves.toBe(false);
    expect(fetcher).not.toHaveBeenCalled();
  });

  it("knows Amazon's regions by their form", () => {
    expect(isAmazonUrl("https://sns.us-gov-west-1.amazonaws.com/x")).toBe(true);
    expect(isAmazonUrl(undefined)).toBe(false);
  });
});
