import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Match } from "aws-cdk-lib/assertions";
import { resourcesOf, templatesOf } from "../testing/templates";

const { edge } = templatesOf("production");

describe("the only way in", () => {
  it("serves the environment's own name by TLS 1.2 and later", () => {
    for (const [name, host] of [
      ["development", "dev.magokoro.jp"],
      ["staging", "stg.magokoro.jp"],
      ["production", "app.magokoro.jp"],
    ] as const) {
      templatesOf(name).edge.hasResourceProperties("AWS::CloudFront::Distribution", {
        DistributionConfig: Match.objectLike({
          Aliases: [host],
          ViewerCertificate: Match.objectLike({ MinimumProtocolVersion: "TLSv1.2_2021" }),
          DefaultCacheBehavior: Match.objectLike({ ViewerProtocolPolicy: "redirect-to-https" }),
        }),
      });
    }
  });

  it("keeps built files alone; every answer about people passes through uncached", () => {
    const [distribution] = resourcesOf(edge, "AWS::CloudFront::Distribution");
    const config = distribution?.Properties["DistributionConfig"] as {
      DefaultCacheBehavior: { CachePolicyId: string };
      CacheBehaviors: { PathPattern: string; CachePolicyId: string }[];
    };
    const DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
    assert.equal(config.DefaultCacheBehavior.CachePolicyId, DISABLED);
    assert.deepEqual(
      config.CacheBehaviors.map(({ PathPattern }) => PathPattern),
      ["/_next/static/*"],
    );
  });

  it("speaks TLS to the load balancer and shows it the key, which stands nowhere in the open", () => {
    edge.hasResourceProperties("AWS::CloudFront::Distribution", {
      DistributionConfig: Match.objectLike({
        Origins: [
          Match.objectLike({
            DomainName: "origin.app.magokoro.jp",
            CustomOriginConfig: Match.objectLike({ OriginProtocolPolicy: "https-only" }),
            OriginCustomHeaders: [
              {
                HeaderName: "X-Origin-Key",
                HeaderValue: Match.stringLikeRegexp(
                  "^\\{\\{resolve:secretsmanager:magokoro/production/origin-key:",
                ),
              },
            ],
          }),
        ],
      }),
    });
  });

  it("has a firewall with a rate for each address and Amazon's rules", () => {
    const [firewall] = resourcesOf(edge, "AWS::WAFv2::WebACL");
    const rules = firewall?.Properties["Rules"] as {
      Name: string;
      Statement: { RateBasedStatement?: { Limit: number; AggregateKeyType: string } };
    }[];
    assert.deepEqual(
      rules.map(({ Name }) => Name),
      [
        "rate",
        "AWSManagedRulesCommonRuleSet",
        "AWSManagedRulesKnownBadInputsRuleSet",
        "AWSManagedRulesSQLiRuleSet",
        "AWSManagedRulesAmazonIpReputationList",
      ],
    );
    assert.deepEqual(rules[0]?.Statement.RateBasedStatement, {
      AggregateKeyType: "IP",
      Limit: 3_000,
      EvaluationWindowSec: 300,
    });
    edge.hasResourceProperties("AWS::CloudFront::Distribution", {
      DistributionConfig: Match.objectLike({ WebACLId: Match.anyValue() }),
    });
  });
});
