import { Validations, type App } from "aws-cdk-lib";

export interface Explained {
  /** Of the constructs' paths, after the environment's name. */
  at: RegExp;
  /** As cdk-nag names the finding. */
  ids: readonly string[];
  reason: string;
}

/** Findings that stay, each with its reason; whatever is not here stops the synthesis. */
export const EXPLAINED: readonly Explained[] = [
  {
    at: /-compute\/(Jwt|Data|FileToken)Secrets?\/Resource$/,
    ids: ["AwsSolutions-SMG4"],
    reason: "replaced with two values in force at once, by the runbook; a machine would end every session",
  },
  {
    at: /-compute\/(Database\w+Password|OriginKey)\/Resource$|-data\/(RedisPassword|Database\/Secret)\/Resource$/,
    ids: ["AwsSolutions-SMG4"],
    reason:
      "changed at both ends in an order the runbook gives; a rotation function would need the network of both",
  },
  {
    at: /-compute\/\w+Task\/Resource$/,
    ids: ["AwsSolutions-ECS2"],
    reason:
      "addresses and switches stand in the open; every secret comes from Secrets Manager, which a test checks",
  },
  {
    at: /-compute\/\w+-execution\/DefaultPolicy\/Resource$/,
    ids: ["AwsSolutions-IAM5[Resource::*]"],
    reason: "ecr:GetAuthorizationToken knows no resource; images are limited to our two repositories",
  },
  {
    at: /-compute\/(api|worker)-task\/DefaultPolicy\/Resource$/,
    ids: ["temp", "reports", "profiles"].map(
      (keys) => `AwsSolutions-IAM5[Resource::arn:aws:s3:::<bucket>/${keys}/*]`,
    ),
    reason: "objects are made by the thousand under these prefixes, and under no other",
  },
  {
    at: /-delivery\/Deploy\/DefaultPolicy\/Resource$/,
    ids: [
      "AwsSolutions-IAM5[Resource::*]",
      "AwsSolutions-IAM5[Resource::arn:aws:ecs:<region>:<account>:task/<cluster>/*]",
      "AwsSolutions-IAM5[Resource::arn:aws:ecs:<region>:<account>:task-definition/<cluster>-migrate:*]",
    ],
    reason:
      "task definitions cannot be named before they exist, and ECS offers no resource for registering one",
  },
  {
    at: /-(compute|edge)\/AccessLogs\/Resource$|-watching\/AuditFiles\/Resource$/,
    ids: ["AwsSolutions-S1"],
    reason: "a log of a log would never end",
  },
  {
    at: /-data\/(Database|Replica)\/Resource$/,
    ids: ["AwsSolutions-RDS11"],
    reason: "only the groups of API and worker reach it; another port hides nothing from them",
  },
  {
    at: /-data\/(Database|Replica)\/Resource$/,
    ids: ["AwsSolutions-RDS3", "AwsSolutions-RDS10"],
    reason: "one zone and no deletion protection outside production: its data are made up",
  },
  {
    at: /-data\/Redis$/,
    ids: ["AwsSolutions-AEC5", "AwsSolutions-AEC4"],
    reason: "only the groups of API and worker reach it; one node is enough outside production",
  },
  {
    at: /-edge\/Distribution\/Resource$/,
    ids: ["AwsSolutions-CFR1"],
    reason: "families look in from abroad; the firewall's lists decide, not the country",
  },
  {
    at: /-network\/(public|private|isolated)\d$/,
    ids: ["CloudFormation-Validate::W3010"],
    reason: "the design names its two zones",
  },
];

/** Fills in what differs by environment, and acknowledges each finding where it is. */
export function suppressExplained(
  app: App,
  names: Record<"bucket" | "region" | "account" | "cluster", string>,
): void {
  const filled = (id: string) =>
    id.replace(/<(bucket|region|account|cluster)>/g, (_, name: keyof typeof names) => names[name]);
  for (const construct of app.node.findAll()) {
    for (const { at, ids, reason } of EXPLAINED) {
      if (!at.test(construct.node.path)) continue;
      for (const id of ids) {
        const full = id.includes("::W") ? id : `AwsSolutions::${filled(id)}`;
        Validations.of(construct).acknowledge({ id: full, reason });
      }
    }
  }
}
