import { BadRequestException, MessageRejected, SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { MailRejectedError, assertSafeHeaders, type Mailer } from "./mailer";

interface SesOptions {
  region: string;
  endpoint?: string | undefined;
  configurationSet?: string | undefined;
  credentials?: { accessKeyId: string; secretAccessKey: string };
}

const utf8 = (data: string) => ({ Data: data, Charset: "UTF-8" });

export function createSesMailer({ region, endpoint, configurationSet, credentials }: SesOptions): Mailer {
  const client = new SESv2Client({
    region,
    ...(endpoint && { endpoint }),
    ...(credentials && { credentials }),
    maxAttempts: 2,
    requestHandler: { requestTimeout: 10_000, connectionTimeout: 3_000 },
  });
  return {
    async send(message) {
      assertSafeHeaders(message);
      const command = new SendEmailCommand({
        FromEmailAddress: message.from,
        Destination: { ToAddresses: [message.to] },
        ...(configurationSet && { ConfigurationSetName: configurationSet }),
        Content: {
          Simple: {
            Subject: utf8(message.subject),
            Body: { Html: utf8(message.html), Text: utf8(message.text) },
            Headers: [{ Name: "X-Magokoro-Message-Id", Value: message.messageId }],
          },
        },
      });
      try {
        const sent = await client.send(command);
        return { providerId: sent.MessageId ?? message.messageId };
      } catch (error) {
        throw isPermanent(error) ? new MailRejectedError("SES refused the mail", { cause: error }) : error;
      }
    },
  };
}

/** The content or an address is refused; paused sending, quotas and missing rights are not the mail's fault. */
function isPermanent(error: unknown): boolean {
  return error instanceof MessageRejected || error instanceof BadRequestException;
}
