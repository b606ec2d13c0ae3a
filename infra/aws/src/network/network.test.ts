import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { resourcesOf, templatesOf } from "../testing/templates";

const { network } = templatesOf("production");
const properties = (type: string) => resourcesOf(network, type).map(({ Properties }) => Properties);

describe("the network", () => {
  it("is one VPC with the six ranges of the design, over zones a and c", () => {
    assert.deepEqual(
      properties("AWS::EC2::VPC").map(({ CidrBlock }) => CidrBlock),
      ["10.0.0.0/16"],
    );
    const subnets = properties("AWS::EC2::Subnet").map(({ CidrBlock, AvailabilityZone }) => [
      CidrBlock,
      AvailabilityZone,
    ]);
    assert.deepEqual(subnets.sort(), [
      ["10.0.1.0/24", "ap-northeast-1a"],
      ["10.0.10.0/24", "ap-northeast-1a"],
      ["10.0.100.0/24", "ap-northeast-1a"],
      ["10.0.2.0/24", "ap-northeast-1c"],
      ["10.0.20.0/24", "ap-northeast-1c"],
      ["10.0.200.0/24", "ap-northeast-1c"],
    ]);
  });

  it("gives no machine a public address, and the isolated subnets no way out", () => {
    assert.ok(
      properties("AWS::EC2::Subnet").every(({ MapPublicIpOnLaunch }) => MapPublicIpOnLaunch === false),
    );
    const routed = properties("AWS::EC2::Route").map((route) => JSON.stringify(route["RouteTableId"]));
    assert.equal(routed.length, 3);
    assert.ok(routed.every((table) => !table.includes("Isolated")));
  });

  it("reaches S3, the registry, logs and secrets without NAT", () => {
    const services = properties("AWS::EC2::VPCEndpoint").map(({ ServiceName }) => String(ServiceName));
    assert.deepEqual(services.map((name) => name.replace("com.amazonaws.ap-northeast-1.", "")).sort(), [
      "ecr.api",
      "ecr.dkr",
      "logs",
      "s3",
      "secretsmanager",
    ]);
  });

  it("lets groups hear groups alone: no address range but CloudFront's own list, on 443", () => {
    const inline = properties("AWS::EC2::SecurityGroup").flatMap(
      (group) => (group["SecurityGroupIngress"] ?? []) as Record<string, unknown>[],
    );
    const rules = [...inline, ...properties("AWS::EC2::SecurityGroupIngress")];
    assert.ok(rules.length >= 9);
    assert.ok(rules.every((rule) => rule["CidrIp"] === undefined && rule["CidrIpv6"] === undefined));
    const byList = rules.filter((rule) => rule["SourcePrefixListId"] !== undefined);
    assert.deepEqual(
      byList.map((rule) => [rule["SourcePrefixListId"], rule["FromPort"], rule["ToPort"]]),
      [["pl-58a04531", 443, 443]],
    );
    const ports = new Set(rules.map((rule) => rule["FromPort"]));
    assert.deepEqual([...ports].sort(), [3000, 4000, 443, 5432, 6379].sort());
  });

  it("keeps who talked to whom for 90 days", () => {
    network.hasResourceProperties("AWS::EC2::FlowLog", { TrafficType: "ALL" });
    network.hasResourceProperties("AWS::Logs::LogGroup", { RetentionInDays: 90 });
  });
});
