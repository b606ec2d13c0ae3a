import { once } from "node:events";
import { createServer } from "node:http";
import { freePort } from "../../../../../tools/test/servers/free-port";
import { startSes, type SesServer } from "../../../../../tools/test/servers/start-ses";
import { MailRejectedError } from "./mailer";
import { describeMailer, testMail } from "./mailer.contract";
import { createSesMailer } from "./ses-mailer";

let server: SesServer;

beforeAll(async () => {
  server = await startSes();
});
afterAll(() => server.stop());

const mailerAt = (endpoint: string) =>
  createSesMailer({ endpoint, region: server.region, credentials: server.credentials });

describeMailer("SES v2", () => ({
  mailer: mailerAt(server.url),
  arrived: async () =>
    (await server.sent()).map(({ from, destination, subject, body, headers }) => ({
      from,
      to: destination.to.join(", "),
      subject,
      text: body.text ?? "",
      html: body.html ?? "",
      messageId: headers?.find(({ name }) => name === "X-Magokoro-Message-Id")?.value ?? "",
    })),
}));

/** The answers SES gives are documented by type; the local server knows only success. */
async function failureOf(status: number, type: string): Promise<string> {
  const ses = createServer((_request, response) => {
    response.writeHead(status, { "content-type": "application/json", "x-amzn-errortype": type });
    response.end(JSON.stringify({ message: "no" }));
  }).listen(0, "127.0.0.1");
  await once(ses, "listening");
  const address = ses.address();
  try {
    await mailerAt(`http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`).send(
      testMail(),
    );
    return "sent";
  } catch (error) {
    return error instanceof MailRejectedError ? "for good" : "for now";
  } finally {
    ses.closeAllConnections();
    ses.close();
  }
}

describe("an SES mailer that is refused", () => {
  it.each([
    [400, "MessageRejected", "for good"],
    [400, "BadRequestException", "for good"],
    [400, "MailFromDomainNotVerifiedException", "for now"],
    [400, "AccountSuspendedException", "for now"],
    [400, "SendingPausedException", "for now"],
    [429, "TooManyRequestsException", "for now"],
    [400, "LimitExceededException", "for now"],
    [404, "NotFoundException", "for now"],
    [403, "AccessDeniedException", "for now"],
    [500, "InternalServiceErrorException", "for now"],
    [503, "ServiceUnavailable", "for now"],
  ])("with %i %s takes it %s", async (status, type, expected) => {
    await expect(failureOf(status, type)).resolves.toBe(expected);
  });

  it("may try again when nobody listens", async () => {
    const failure = await mailerAt(`http://127.0.0.1:${await freePort()}`)
      .send(testMail())
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(failure).not.toBeInstanceOf(MailRejectedError);
  });
});
