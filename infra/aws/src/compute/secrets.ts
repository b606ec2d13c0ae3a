import * as ecs from "aws-cdk-lib/aws-ecs";
import * as secretsmanager from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";
import type { Environment } from "../config/environment";
import { originKeyName } from "../config/names";

export interface Secrets {
  app: Record<"JWT_SECRETS" | "DATA_SECRETS" | "FILE_TOKEN_SECRET", ecs.Secret>;
  databasePasswords: Record<"app" | "jobs" | "owner", ecs.Secret>;
  originKey: secretsmanager.Secret;
}

/** Made here once and never shown; how each is replaced without a stop stands in the runbook. */
export function createSecrets(scope: Construct, environment: Environment): Secrets {
  const { name } = environment;
  const secret = (id: string, secretName: string, passwordLength = 64) =>
    new secretsmanager.Secret(scope, id, {
      secretName: `magokoro/${name}/${secretName}`,
      generateSecretString: { passwordLength, excludePunctuation: true },
    });
  const given = (id: string, secretName: string) => ecs.Secret.fromSecretsManager(secret(id, secretName));
  return {
    app: {
      JWT_SECRETS: given("JwtSecrets", "jwt-secrets"),
      DATA_SECRETS: given("DataSecrets", "data-secrets"),
      FILE_TOKEN_SECRET: given("FileTokenSecret", "file-token-secret"),
    },
    databasePasswords: {
      app: given("DatabaseAppPassword", "database-app-password"),
      jobs: given("DatabaseJobsPassword", "database-jobs-password"),
      owner: given("DatabaseOwnerPassword", "database-owner-password"),
    },
    originKey: new secretsmanager.Secret(scope, "OriginKey", {
      secretName: originKeyName(environment),
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
      // CloudFront is configured from there.
      replicaRegions: [{ region: "us-east-1" }],
    }),
  };
}
