import { Stack, type StackProps } from "aws-cdk-lib";
import type * as elasticache from "aws-cdk-lib/aws-elasticache";
import * as secretsmanager from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";
import type { Environment } from "../config/environment";
import type { Network } from "../network/network-stack";
import { createDatabase, type DatabaseInstances } from "./database";
import { createRedis } from "./redis";

export class DataStack extends Stack {
  readonly database: DatabaseInstances;
  readonly redis: elasticache.CfnReplicationGroup;
  readonly redisPassword: secretsmanager.Secret;

  constructor(scope: Construct, id: string, environment: Environment, network: Network, props: StackProps) {
    super(scope, id, props);
    this.database = createDatabase(this, network, environment);
    this.redisPassword = new secretsmanager.Secret(this, "RedisPassword", {
      secretName: `magokoro/${environment.name}/redis-password`,
      // Redis takes no punctuation it could mistake.
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
    });
    this.redis = createRedis(this, network, environment, this.redisPassword);
  }
}
