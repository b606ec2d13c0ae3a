import * as wafv2 from "aws-cdk-lib/aws-wafv2";
import type { Construct } from "constructs";
import type { Environment } from "../config/environment";

/** Of one address in five minutes. A store's office behind one address stays far below it. */
const REQUESTS_PER_FIVE_MINUTES = 3_000;

const MANAGED = [
  { name: "AWSManagedRulesCommonRuleSet", excluded: ["SizeRestrictions_BODY"] },
  { name: "AWSManagedRulesKnownBadInputsRuleSet", excluded: [] },
  { name: "AWSManagedRulesSQLiRuleSet", excluded: [] },
  { name: "AWSManagedRulesAmazonIpReputationList", excluded: [] },
] as const;

/** A rate for each address, then Amazon's own rule sets. */
export function createFirewall(scope: Construct, { name }: Environment): wafv2.CfnWebACL {
  const visible = (metricName: string): wafv2.CfnWebACL.VisibilityConfigProperty => ({
    cloudWatchMetricsEnabled: true,
    // Samples hold what people send.
    sampledRequestsEnabled: false,
    metricName,
  });
  return new wafv2.CfnWebACL(scope, "Firewall", {
    name: `magokoro-${name}`,
    scope: "CLOUDFRONT",
    defaultAction: { allow: {} },
    visibilityConfig: visible(`magokoro-${name}`),
    rules: [
      {
        name: "rate",
        priority: 0,
        action: { block: { customResponse: { responseCode: 429 } } },
        statement: {
          rateBasedStatement: {
            aggregateKeyType: "IP",
            limit: REQUESTS_PER_FIVE_MINUTES,
            evaluationWindowSec: 300,
          },
        },
        visibilityConfig: visible("rate"),
      },
      ...MANAGED.map(({ name: ruleSet, excluded }, index) => ({
        name: ruleSet,
        priority: index + 1,
        overrideAction: { none: {} },
        statement: {
          managedRuleGroupStatement: {
            vendorName: "AWS",
            name: ruleSet,
            // Reports and photos' descriptions are longer than 8 kB; the API has its own limit of 1 MB.
            ruleActionOverrides: excluded.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
          },
        },
        visibilityConfig: visible(ruleSet),
      })),
    ],
  });
}
