export interface MailMessage {
  /** The same for every attempt: a mail sent twice is recognised by it. */
  messageId: string;
  from: string;
  to: string;
  subject: string;
  html: string;
  text: string;
}

/** The transport will never take this mail: trying again is useless. */
export class MailRejectedError extends Error {
  override readonly name: string = "MailRejectedError";
}

/** Hands one mail to a transport. @throws MailRejectedError, or any other error when another try may do. */
export interface Mailer {
  send(message: MailMessage): Promise<{ providerId: string }>;
}

/** @throws MailRejectedError when a header field could smuggle in another one. */
export function assertSafeHeaders({ messageId, from, to, subject }: MailMessage): void {
  if ([messageId, from, to, subject].some((field) => /[\r\n\0]/.test(field))) {
    throw new MailRejectedError("a header field contains a line break");
  }
}
