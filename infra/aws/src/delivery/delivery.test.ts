import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { resourcesOf, templatesOf } from "../testing/templates";

const { delivery, registry } = templatesOf("production");

describe("the registry", () => {
  it("scans what is pushed, and never lets a tag mean something else", () => {
    const repositories = resourcesOf(registry, "AWS::ECR::Repository").map(({ Properties }) => Properties);
    assert.deepEqual(repositories.map(({ RepositoryName }) => RepositoryName).sort(), [
      "magokoro/production/api",
      "magokoro/production/web",
    ]);
    for (const { ImageScanningConfiguration, ImageTagMutability } of repositories) {
      assert.deepEqual(ImageScanningConfiguration, { ScanOnPush: true });
      assert.equal(ImageTagMutability, "IMMUTABLE");
    }
  });
});

describe("who deploys", () => {
  const [role] = resourcesOf(delivery, "AWS::IAM::Role").map(({ Properties }) => Properties);
  const statements = resourcesOf(delivery, "AWS::IAM::Policy").flatMap(
    ({ Properties }) =>
      (Properties["PolicyDocument"] as { Statement: { Action: string | string[]; Resource: unknown }[] })
        .Statement,
  );

  it("is a workflow of this repository under this environment's name, without a key", () => {
    const text = JSON.stringify(role?.["AssumeRolePolicyDocument"]);
    assert.match(text, /sts:AssumeRoleWithWebIdentity/);
    assert.match(text, /repo:magokoro\/magokoro-support:environment:production"/);
    assert.doesNotMatch(text, /environment:\*|repo:\*/);
    delivery.resourceCountIs("AWS::IAM::AccessKey", 0);
  });

  it("may push, migrate and roll over, and nothing else", () => {
    const actions = new Set(statements.flatMap(({ Action }) => [Action].flat()));
    assert.ok([...actions].every((action) => !action.includes("*")));
    assert.deepEqual([...actions].filter((action) => !action.startsWith("ecr:")).sort(), [
      "ecs:DescribeServices",
      "ecs:DescribeTaskDefinition",
      "ecs:DescribeTasks",
      "ecs:RegisterTaskDefinition",
      "ecs:RunTask",
      "ecs:UpdateService",
      "iam:PassRole",
    ]);
  });
});
