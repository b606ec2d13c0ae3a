import { Stack, type StackProps } from "aws-cdk-lib";
import * as iam from "aws-cdk-lib/aws-iam";
import * as route53 from "aws-cdk-lib/aws-route53";
import * as ses from "aws-cdk-lib/aws-ses";
import * as sns from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";
import type { Environment } from "../config/environment";
import { DOMAIN, sesConfigurationSet } from "../config/names";

/** The sender's domain with DKIM, and what comes back: bounces and complaints to the API. */
export class MailStack extends Stack {
  readonly eventsTopic: sns.Topic;
  readonly identityArn: string;

  constructor(scope: Construct, id: string, environment: Environment, props: StackProps) {
    super(scope, id, props);
    // Each environment sends as its own host, so that a mistake in one cannot harm another's name.
    const sender = environment.host;
    const zone = route53.HostedZone.fromHostedZoneAttributes(this, "Zone", {
      hostedZoneId: environment.hostedZoneId,
      zoneName: DOMAIN,
    });
    const configurationSet = new ses.ConfigurationSet(this, "Configuration", {
      configurationSetName: sesConfigurationSet(environment),
      tlsPolicy: ses.ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      // Our own list of stopped addresses decides and can be lifted by an administrator.
      suppressionReasons: ses.SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    const identity = new ses.EmailIdentity(this, "Identity", {
      identity: ses.Identity.domain(sender),
      configurationSet,
      dkimSigning: true,
      mailFromDomain: `mail.${sender}`,
      mailFromBehaviorOnMxFailure: ses.MailFromBehaviorOnMxFailure.REJECT_MESSAGE,
    });
    this.identityArn = identity.emailIdentityArn;
    this.addRecords(zone, identity, sender);
    this.eventsTopic = this.sendEventsTo(configurationSet, environment);
  }

  private addRecords(zone: route53.IHostedZone, identity: ses.EmailIdentity, sender: string): void {
    for (const [index, { name, value }] of identity.dkimRecords.entries()) {
      new route53.CnameRecord(this, `Dkim${index}`, { zone, recordName: name, domainName: value });
    }
    new route53.MxRecord(this, "MailFromMx", {
      zone,
      recordName: `mail.${sender}`,
      values: [{ priority: 10, hostName: "feedback-smtp.ap-northeast-1.amazonses.com" }],
    });
    new route53.TxtRecord(this, "MailFromSpf", {
      zone,
      recordName: `mail.${sender}`,
      values: ["v=spf1 include:amazonses.com -all"],
    });
    new route53.TxtRecord(this, "Dmarc", {
      zone,
      recordName: `_dmarc.${sender}`,
      values: [`v=DMARC1; p=quarantine; rua=mailto:dmarc@${DOMAIN}`],
    });
  }

  private sendEventsTo(configurationSet: ses.ConfigurationSet, environment: Environment): sns.Topic {
    const topic = new sns.Topic(this, "MailEvents", {
      topicName: `magokoro-${environment.name}-mail-events`,
      enforceSSL: true,
    });
    topic.addToResourcePolicy(
      new iam.PolicyStatement({
        principals: [new iam.ServicePrincipal("ses.amazonaws.com")],
        actions: ["sns:Publish"],
        resources: [topic.topicArn],
        conditions: { StringEquals: { "AWS:SourceAccount": environment.account } },
      }),
    );
    configurationSet.addEventDestination("BouncesAndComplaints", {
      destination: ses.EventDestination.snsTopic(topic),
      events: [ses.EmailSendingEvent.BOUNCE, ses.EmailSendingEvent.COMPLAINT],
    });
    new sns.CfnSubscription(this, "ToApi", {
      topicArn: topic.topicArn,
      protocol: "https",
      endpoint: `https://${environment.host}/api/webhooks/ses`,
      // SNS says text/plain otherwise, which the API does not take.
      deliveryPolicy: { requestPolicy: { headerContentType: "application/json" } },
    });
    return topic;
  }
}
