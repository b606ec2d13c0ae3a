import { createServer, type Server } from "node:net";
import { once } from "node:events";
import { freePort } from "../../../../../tools/test/servers/free-port";
import { startSmtp, type SmtpTestServer } from "../../../../../tools/test/servers/start-smtp";
import { MailRejectedError } from "./mailer";
import { describeMailer, testMail } from "./mailer.contract";
import { createSmtpMailer } from "./smtp-mailer";

let server: SmtpTestServer;

beforeAll(async () => {
  server = await startSmtp();
});
afterAll(() => server.stop());

describeMailer("SMTP", () => ({
  mailer: createSmtpMailer(server.url),
  arrived: () =>
    Promise.resolve(
      server.received.map(({ headers, subject, text, html }) => ({
        from: headers["from"] ?? "",
        to: headers["to"] ?? "",
        messageId: headers["message-id"] ?? "",
        subject,
        text: text.replaceAll("\r\n", "\n"),
        html,
      })),
    ),
}));

describe("an SMTP mailer that is refused", () => {
  const failureOf = (url: string, to = "store@example.jp") =>
    createSmtpMailer(url)
      .send(testMail({ to }))
      .then(
        () => "sent",
        (error: unknown) => (error instanceof MailRejectedError ? "for good" : "for now"),
      );

  it("gives up on a mailbox that does not exist", async () => {
    await expect(failureOf(server.url, "refused@example.jp")).resolves.toBe("for good");
  });

  it("may try again when the server is busy", async () => {
    await expect(failureOf(server.url, "busy@example.jp")).resolves.toBe("for now");
  });

  it("may try again when nobody listens", async () => {
    await expect(failureOf(`smtp://127.0.0.1:${await freePort()}`)).resolves.toBe("for now");
  });

  it("may try again when its own password is wrong: that is no fault of the mail", async () => {
    await expect(failureOf(server.urlWithWrongPassword)).resolves.toBe("for now");
  });

  it("may try again when the server greets with 554: it refuses everybody, not this mail", async () => {
    await withGreeting("554 closed for maintenance\r\n", async (url) => {
      await expect(failureOf(url)).resolves.toBe("for now");
    });
  });
});

async function withGreeting(greeting: string, work: (url: string) => Promise<void>): Promise<void> {
  const closed: Server = createServer((socket) => socket.on("error", () => undefined).end(greeting)).listen(
    0,
    "127.0.0.1",
  );
  await once(closed, "listening");
  const address = closed.address();
  try {
    await work(`smtp://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`);
  } finally {
    closed.close();
  }
}
