import { Stack, type StackProps } from "aws-cdk-lib";
import type * as ecr from "aws-cdk-lib/aws-ecr";
import * as iam from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";
import type { Environment } from "../config/environment";
import { GITHUB_REPOSITORY, PARTS, clusterName, partName } from "../config/names";

interface DeployRoleProps extends StackProps {
  repositories: readonly ecr.IRepository[];
  /** Roles the new revisions of tasks may carry. */
  taskRoles: readonly iam.IRole[];
}

const ISSUER = "token.actions.githubusercontent.com";

/** What a workflow of this repository may do under this environment's name: push, migrate, roll over. */
export class DeployRoleStack extends Stack {
  readonly role: iam.Role;

  constructor(scope: Construct, id: string, environment: Environment, props: DeployRoleProps) {
    super(scope, id, props);
    const { name, branch } = environment;
    const provider = new iam.CfnOIDCProvider(this, "GitHub", {
      url: `https://${ISSUER}`,
      clientIdList: ["sts.amazonaws.com"],
    });
    // Building and deploying run under two names, so that only deploying waits for an approval.
    const names = branch === "develop" ? [name] : [name, `${name}-images`];
    this.role = new iam.Role(this, "Deploy", {
      roleName: `magokoro-${name}-deploy`,
      assumedBy: new iam.WebIdentityPrincipal(provider.attrArn, {
        StringEquals: {
          [`${ISSUER}:aud`]: "sts.amazonaws.com",
          [`${ISSUER}:sub`]: names.map((one) => `repo:${GITHUB_REPOSITORY}:environment:${one}`),
        },
      }),
    });
    for (const repository of props.repositories) repository.grantPullPush(this.role);
    this.allowReleases(environment);
    this.role.addToPolicy(
      new iam.PolicyStatement({
        actions: ["iam:PassRole"],
        resources: props.taskRoles.map(({ roleArn }) => roleArn),
        conditions: { StringEquals: { "iam:PassedToService": "ecs-tasks.amazonaws.com" } },
      }),
    );
  }

  private allowReleases(environment: Environment): void {
    const { region, account } = environment;
    const arn = (resource: string) => `arn:aws:ecs:${region}:${account}:${resource}`;
    const cluster = clusterName(environment);
    const inCluster = { ArnEquals: { "ecs:cluster": arn(`cluster/${cluster}`) } };
    const allow = (actions: string[], resources: string[], conditions?: Record<string, object>) =>
      this.role.addToPolicy(
        new iam.PolicyStatement({ actions, resources, ...(conditions && { conditions }) }),
      );
    allow(
      ["ecs:DescribeServices", "ecs:UpdateService"],
      PARTS.map((part) => arn(`service/${cluster}/${partName(environment, part)}`)),
    );
    allow(["ecs:RunTask"], [arn(`task-definition/${partName(environment, "migrate")}:*`)], inCluster);
    allow(["ecs:DescribeTasks"], [arn(`task/${cluster}/*`)]);
    // These two know no resources: ECS offers none to name.
    allow(["ecs:DescribeTaskDefinition", "ecs:RegisterTaskDefinition"], ["*"]);
  }
}
