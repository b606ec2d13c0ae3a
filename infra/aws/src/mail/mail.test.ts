import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { Match } from "aws-cdk-lib/assertions";
import { templatesOf } from "../testing/templates";

const { mail } = templatesOf("production");

describe("mail", () => {
  it("is sent in the domain's name with DKIM, TLS and a return path of our own", () => {
    mail.hasResourceProperties("AWS::SES::EmailIdentity", {
      EmailIdentity: "app.magokoro.jp",
      DkimAttributes: { SigningEnabled: true },
      MailFromAttributes: { MailFromDomain: "mail.app.magokoro.jp", BehaviorOnMxFailure: "REJECT_MESSAGE" },
    });
    mail.hasResourceProperties("AWS::SES::ConfigurationSet", { DeliveryOptions: { TlsPolicy: "REQUIRE" } });
    mail.resourcePropertiesCountIs("AWS::Route53::RecordSet", { Type: "CNAME" }, 3);
    mail.hasResourceProperties("AWS::Route53::RecordSet", {
      Name: "_dmarc.app.magokoro.jp.",
      Type: "TXT",
    });
  });

  it("that comes back reaches the API, as the JSON it takes", () => {
    mail.hasResourceProperties("AWS::SES::ConfigurationSetEventDestination", {
      EventDestination: { Enabled: true, MatchingEventTypes: ["bounce", "complaint"] },
    });
    const contract = readFileSync(
      new URL("../../../../packages/contract/src/mails/endpoints.ts", import.meta.url),
      "utf8",
    );
    assert.ok(contract.includes('path: "/api/webhooks/ses"'));
    mail.hasResourceProperties("AWS::SNS::Subscription", {
      Protocol: "https",
      Endpoint: "https://app.magokoro.jp/api/webhooks/ses",
      DeliveryPolicy: { requestPolicy: { headerContentType: "application/json" } },
    });
  });

  it("may be announced by SES of this account alone", () => {
    mail.hasResourceProperties("AWS::SNS::TopicPolicy", {
      PolicyDocument: Match.objectLike({
        Statement: Match.arrayWith([
          Match.objectLike({
            Principal: { Service: "ses.amazonaws.com" },
            Action: "sns:Publish",
            Condition: { StringEquals: { "AWS:SourceAccount": "000000000000" } },
          }),
        ]),
      }),
    });
  });
});
