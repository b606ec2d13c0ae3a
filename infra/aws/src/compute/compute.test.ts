import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { Match } from "aws-cdk-lib/assertions";
import { IDLE_SECONDS } from "../../../../packages/contract/src/core/idle-seconds";
import { resourcesOf, templatesOf } from "../testing/templates";

const { compute } = templatesOf("production");

interface Container {
  User: string;
  ReadonlyRootFilesystem: boolean;
  HealthCheck?: unknown;
  Command?: string[];
  Environment: { Name: string; Value: unknown }[];
  Secrets?: { Name: string }[];
}

interface TaskDefinition {
  Family: string;
  Cpu: string;
  Memory: string;
  ContainerDefinitions: Container[];
}

const tasks = new Map(
  resourcesOf(compute, "AWS::ECS::TaskDefinition").map(({ Properties }) => {
    const definition = Properties as unknown as TaskDefinition;
    return [definition.Family.replace("magokoro-production-", ""), definition] as const;
  }),
);
const containerOf = (part: string): Container => {
  const [container] = tasks.get(part)?.ContainerDefinitions ?? [];
  assert.ok(container, part);
  return container;
};
const given = (part: string) => {
  const { Environment, Secrets = [] } = containerOf(part);
  return [...Environment, ...Secrets].map(({ Name }) => Name);
};

describe("the tasks", () => {
  it("have the sizes of the design", () => {
    const sizes = [...tasks].map(([part, { Cpu, Memory }]) => [part, Cpu, Memory]);
    assert.deepEqual(sizes.sort(), [
      ["api", "512", "1024"],
      ["migrate", "256", "512"],
      ["prepare", "256", "512"],
      ["web", "512", "1024"],
      ["worker", "256", "512"],
    ]);
  });

  it("run as an ordinary user on a tree nobody can write", () => {
    for (const [part, { ContainerDefinitions }] of tasks) {
      for (const { User, ReadonlyRootFilesystem } of ContainerDefinitions) {
        assert.equal(User, "65532", part);
        assert.equal(ReadonlyRootFilesystem, true, part);
      }
    }
  });

  it("are asked for their health where they serve", () => {
    for (const part of ["api", "web", "worker"]) assert.ok(containerOf(part).HealthCheck, part);
  });

  it("write logs that are kept for 90 days", () => {
    const groups = resourcesOf(compute, "AWS::Logs::LogGroup").map(({ Properties }) => Properties);
    assert.equal(groups.length, 5);
    assert.ok(groups.every(({ RetentionInDays }) => RetentionInDays === 90));
  });
});

describe("what the tasks are told", () => {
  const config = readFileSync(new URL("../../../../apps/api/src/config/config.ts", import.meta.url), "utf8");
  const shape = config.slice(config.indexOf("z.object({"), config.indexOf("export type Config"));
  const known = new Set([...shape.matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)].map(([, name]) => name));
  const required = [...shape.matchAll(/^ {2}([A-Z][A-Z0-9_]+): (?:z\.url\(\)|secrets?),$/gm)].map(
    ([, name]) => name,
  );

  for (const part of ["api", "worker"]) {
    it(`is known to the configuration, and nothing it asks for is missing: ${part}`, () => {
      assert.ok(known.size > 20);
      assert.deepEqual(
        given(part).filter((name) => !known.has(name)),
        [],
      );
      assert.deepEqual(
        required.filter((name) => !given(part).includes(name ?? "")),
        [],
      );
    });
  }

  it("keeps every secret out of the open variables", () => {
    const open = [...tasks.keys()].flatMap((part) => containerOf(part).Environment.map(({ Name }) => Name));
    assert.deepEqual(
      open.filter((name) => /SECRET|PASSWORD|KEY$/.test(name)),
      [],
    );
    const secret = new Set(
      [...tasks.keys()].flatMap((part) => (containerOf(part).Secrets ?? []).map(({ Name }) => Name)),
    );
    for (const name of [
      "JWT_SECRETS",
      "DATA_SECRETS",
      "FILE_TOKEN_SECRET",
      "DATABASE_PASSWORD",
      "REDIS_PASSWORD",
    ])
      assert.ok(secret.has(name), name);
  });

  it("lets the migration alone be the schema's owner, and the web know no secret at all", () => {
    assert.ok(given("migrate").includes("DATABASE_OWNER_PASSWORD"));
    for (const part of ["api", "worker", "web"])
      assert.ok(!given(part).includes("DATABASE_OWNER_PASSWORD"), part);
    assert.deepEqual(containerOf("web").Secrets ?? [], []);
  });
});

describe("the services", () => {
  const services = resourcesOf(compute, "AWS::ECS::Service").map(({ Properties }) => Properties);

  it("run two of API and web and one worker, over both private subnets, and are taken back when they do not come up", () => {
    const counts = services.map(({ ServiceName, DesiredCount }) => [ServiceName, DesiredCount]);
    assert.deepEqual(counts.sort(), [
      ["magokoro-production-api", 2],
      ["magokoro-production-web", 2],
      ["magokoro-production-worker", 1],
    ]);
    for (const service of services) {
      const deployment = service["DeploymentConfiguration"] as Record<string, unknown>;
      assert.deepEqual(deployment["DeploymentCircuitBreaker"], { Enable: true, Rollback: true });
      assert.equal(deployment["MinimumHealthyPercent"], 100);
      const network = service["NetworkConfiguration"] as { AwsvpcConfiguration: Record<string, unknown> };
      assert.equal(network.AwsvpcConfiguration["AssignPublicIp"], "DISABLED");
      assert.equal((network.AwsvpcConfiguration["Subnets"] as unknown[]).length, 2);
    }
  });

  it("grow by one above 70 % of CPU and shrink by one below 30 %", () => {
    const targets = resourcesOf(compute, "AWS::ApplicationAutoScaling::ScalableTarget").map(
      ({ Properties }) => [Properties["MinCapacity"], Properties["MaxCapacity"]],
    );
    assert.deepEqual(targets.sort(), [
      [1, 2],
      [2, 10],
      [2, 10],
    ]);
    const [staging] = resourcesOf(
      templatesOf("staging").compute,
      "AWS::ApplicationAutoScaling::ScalableTarget",
    );
    assert.equal(staging?.Properties["MaxCapacity"], 4);
    const steps = resourcesOf(compute, "AWS::ApplicationAutoScaling::ScalingPolicy").map(
      ({ Properties }) =>
        (Properties["StepScalingPolicyConfiguration"] as { StepAdjustments: { ScalingAdjustment: number }[] })
          .StepAdjustments,
    );
    assert.deepEqual(steps.map((step) => step.map(({ ScalingAdjustment }) => ScalingAdjustment)).sort(), [
      [-1],
      [-1],
      [-1],
      [1],
      [1],
      [1],
    ]);
    const bounds = resourcesOf(compute, "AWS::CloudWatch::Alarm").map(
      ({ Properties }) => Properties["Threshold"],
    );
    assert.deepEqual(bounds.sort(), [30, 30, 30, 70, 70, 70]);
  });
});

describe("the load balancer", () => {
  it("ends TLS, and answers whoever lacks CloudFront's key with 403", () => {
    compute.hasResourceProperties("AWS::ElasticLoadBalancingV2::Listener", {
      Port: 443,
      Protocol: "HTTPS",
      SslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-2021-06",
      DefaultActions: [{ Type: "fixed-response", FixedResponseConfig: { StatusCode: "403" } }],
    });
    compute.resourceCountIs("AWS::ElasticLoadBalancingV2::Listener", 1);
    const rules = resourcesOf(compute, "AWS::ElasticLoadBalancingV2::ListenerRule");
    assert.equal(rules.length, 2);
    for (const { Properties } of rules) {
      const conditions = Properties["Conditions"] as { HttpHeaderConfig?: { HttpHeaderName: string } }[];
      assert.ok(
        conditions.some(({ HttpHeaderConfig }) => HttpHeaderConfig?.HttpHeaderName === "X-Origin-Key"),
      );
    }
  });

  it("passes /api/* to the API and nothing else of it, so that /metrics has no way in", () => {
    compute.hasResourceProperties("AWS::ElasticLoadBalancingV2::ListenerRule", {
      Priority: 10,
      Conditions: Match.arrayWith([Match.objectLike({ PathPatternConfig: { Values: ["/api/*"] } })]),
    });
    const rules = JSON.stringify(resourcesOf(compute, "AWS::ElasticLoadBalancingV2::ListenerRule"));
    assert.doesNotMatch(rules, /metrics/);
  });

  it("lets go of an idle connection before the API and the web do, and after CloudFront has", () => {
    const [balancer] = resourcesOf(compute, "AWS::ElasticLoadBalancingV2::LoadBalancer");
    const attributes = balancer?.Properties["LoadBalancerAttributes"] as { Key: string; Value: string }[];
    const idle = Number(attributes.find(({ Key }) => Key === "idle_timeout.timeout_seconds")?.Value);
    assert.equal(idle, 60);
    const web = containerOf("web").Environment.find(({ Name }) => Name === "KEEP_ALIVE_TIMEOUT");
    assert.ok(idle < Number(web?.Value) / 1000);
    // The API has it built in.
    assert.ok(idle < IDLE_SECONDS.server);
    // CloudFront's own is 5 s where nothing is said.
    const { edge } = templatesOf("production");
    assert.doesNotMatch(JSON.stringify(edge.toJSON()), /OriginKeepaliveTimeout/);
  });

  it("asks each copy whether it is ready", () => {
    for (const path of ["/api/health/ready", "/login"]) {
      compute.hasResourceProperties("AWS::ElasticLoadBalancingV2::TargetGroup", { HealthCheckPath: path });
    }
  });
});

describe("what the tasks may do", () => {
  it("names no action by a wildcard, and a resource by `*` only for the registry's token", () => {
    for (const { Properties } of resourcesOf(compute, "AWS::IAM::Policy")) {
      const { Statement } = Properties["PolicyDocument"] as { Statement: Record<string, unknown>[] };
      for (const statement of Statement) {
        const actions = [statement["Action"]].flat().map(String);
        assert.ok(
          actions.every((action) => !action.includes("*")),
          actions.join(),
        );
        if (statement["Resource"] === "*") assert.deepEqual(actions, ["ecr:GetAuthorizationToken"]);
      }
    }
  });

  it("gives the web's own role nothing at all", () => {
    const policies = resourcesOf(compute, "AWS::IAM::Policy").filter(({ Properties }) =>
      JSON.stringify(Properties["Roles"]).includes("webtask"),
    );
    assert.deepEqual(policies, []);
  });
});
