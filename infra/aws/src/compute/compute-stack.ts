import { Duration, RemovalPolicy, Stack, type StackProps } from "aws-cdk-lib";
import type * as ecr from "aws-cdk-lib/aws-ecr";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as iam from "aws-cdk-lib/aws-iam";
import * as s3 from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import type { Environment } from "../config/environment";
import { API_PORT, WEB_PORT, WORKER_PORT, bucketName, clusterName } from "../config/names";
import type { DataStack } from "../data/data-stack";
import type { MailStack } from "../mail/mail-stack";
import type { Network } from "../network/network-stack";
import { createLoadBalancer, type LoadBalancer } from "./load-balancer";
import { createSecrets, type Secrets } from "./secrets";
import { createService } from "./services";
import { createTask, type TaskOptions } from "./tasks";
import { apiVariables, migrateVariables, webVariables, workerVariables } from "./variables";

interface ComputeProps extends StackProps {
  network: Network;
  data: DataStack;
  mail: MailStack;
  repositories: { api: ecr.IRepository; web: ecr.IRepository };
  /** Of the first deployment; later ones are made by infra/delivery, by digest. */
  imageTag: string;
}

const SMALL = { cpu: 512, memoryMb: 1_024 };
const SMALLEST = { cpu: 256, memoryMb: 512 };

/** API, web and worker on Fargate behind one load balancer, and the migration as a task of its own. */
export class ComputeStack extends Stack {
  readonly cluster: ecs.Cluster;
  readonly services: Record<"api" | "web" | "worker", ecs.FargateService>;
  readonly loadBalancer: LoadBalancer;
  readonly taskRoles: iam.IRole[] = [];
  readonly secrets: Secrets;

  constructor(scope: Construct, id: string, environment: Environment, props: ComputeProps) {
    super(scope, id, props);
    const { network, data } = props;
    this.cluster = new ecs.Cluster(this, "Cluster", {
      clusterName: clusterName(environment),
      vpc: network.vpc,
      containerInsightsV2: ecs.ContainerInsights.ENABLED,
    });
    this.secrets = createSecrets(this, environment);
    const tasks = this.createTasks(environment, props);
    const service = (part: "api" | "web" | "worker") =>
      createService(this, environment, network, {
        part,
        cluster: this.cluster,
        task: tasks[part],
        group: network.groups[part],
        copies:
          part === "worker"
            ? { ...environment.workers, min: environment.workers.desired }
            : environment.copies,
      });
    this.services = { api: service("api"), web: service("web"), worker: service("worker") };
    this.loadBalancer = createLoadBalancer(this, environment, {
      network,
      api: this.services.api,
      web: this.services.web,
      originKey: this.secrets.originKey,
      accessLogs: this.accessLogs(environment),
    });
    // A version is only rolled out on the schema it was made for.
    this.services.api.node.addDependency(data.database.primary);
  }

  private createTasks(environment: Environment, props: ComputeProps) {
    const { data, mail, repositories, imageTag } = props;
    const { app, databasePasswords } = this.secrets;
    const image = { repository: repositories.api, tag: imageTag };
    const variables = apiVariables(environment, {
      databaseHost: data.database.primary.dbInstanceEndpointAddress,
      replicaHost: data.database.replica?.dbInstanceEndpointAddress,
      redisHost: environment.redis.isCluster
        ? data.redis.attrConfigurationEndPointAddress
        : data.redis.attrPrimaryEndPointAddress,
      mailEventsTopicArn: mail.eventsTopic.topicArn,
    });
    const secrets = {
      ...app,
      DATABASE_PASSWORD: databasePasswords.app,
      DATABASE_JOBS_PASSWORD: databasePasswords.jobs,
      REDIS_PASSWORD: ecs.Secret.fromSecretsManager(data.redisPassword),
    };
    const api = this.task(environment, {
      ...{ part: "api", ...SMALL, image, port: API_PORT, variables, secrets },
      healthUrl: `http://127.0.0.1:${API_PORT}/api/health/live`,
    });
    const worker = this.task(environment, {
      ...{ part: "worker", ...SMALLEST, image, command: ["apps/api/dist/worker.mjs"] },
      variables: { ...variables, ...workerVariables },
      secrets,
      healthUrl: `http://127.0.0.1:${WORKER_PORT}/live`,
    });
    const web = this.task(environment, {
      ...{ part: "web", ...SMALL, image: { repository: repositories.web, tag: imageTag }, port: WEB_PORT },
      variables: webVariables(environment),
      secrets: {},
      healthUrl: `http://127.0.0.1:${WEB_PORT}/login`,
    });
    const databaseHost = data.database.primary.dbInstanceEndpointAddress;
    this.task(environment, {
      ...{ part: "migrate", ...SMALLEST, image, command: ["apps/api/dist/migrate.mjs"] },
      variables: migrateVariables(databaseHost),
      secrets: {
        DATABASE_OWNER_PASSWORD: databasePasswords.owner,
        DATABASE_JOBS_PASSWORD: databasePasswords.jobs,
      },
    });
    this.prepareTask(environment, props, databaseHost);
    for (const { taskRole } of [api, worker]) allowWork(taskRole, mail.identityArn, environment);
    return { api, web, worker };
  }

  /** Run once, by hand, at the first deployment: roles and database, as the server's administrator. */
  private prepareTask(environment: Environment, props: ComputeProps, databaseHost: string): void {
    const admin = props.data.database.primary.secret;
    if (!admin) throw new Error("the database's administrator has a generated password");
    const { databasePasswords } = this.secrets;
    this.task(environment, {
      part: "prepare",
      ...SMALLEST,
      image: { repository: props.repositories.api, tag: props.imageTag },
      command: ["apps/api/dist/prepare-database.mjs"],
      variables: {
        NODE_ENV: "production",
        DATABASE_ADMIN_URL: `postgresql://magokoro_admin_login@${databaseHost}:5432/postgres?sslmode=verify-full`,
      },
      secrets: {
        DATABASE_ADMIN_PASSWORD: ecs.Secret.fromSecretsManager(admin, "password"),
        DATABASE_OWNER_PASSWORD: databasePasswords.owner,
        DATABASE_PASSWORD: databasePasswords.app,
        DATABASE_JOBS_PASSWORD: databasePasswords.jobs,
      },
    });
  }

  private task(environment: Environment, options: TaskOptions): ecs.FargateTaskDefinition {
    const task = createTask(this, environment, options);
    if (options.part !== "prepare") this.taskRoles.push(task.taskRole, task.obtainExecutionRole());
    return task;
  }

  private accessLogs(environment: Environment): s3.IBucket {
    return new s3.Bucket(this, "AccessLogs", {
      bucketName: `${bucketName(environment)}-balancer-logs`,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      encryption: s3.BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: environment.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      lifecycleRules: [{ expiration: Duration.days(90) }],
    });
  }
}

/** Files under our own prefixes, and mail in our own name: nothing else. */
function allowWork(role: iam.IRole, identityArn: string, environment: Environment): void {
  const bucketArn = `arn:aws:s3:::${bucketName(environment)}`;
  const allow = (actions: string[], resources: string[]) =>
    role.addToPrincipalPolicy(new iam.PolicyStatement({ actions, resources }));
  allow(
    ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"],
    ["temp/*", "reports/*", "profiles/*"].map((keys) => `${bucketArn}/${keys}`),
  );
  // Readiness asks for the bucket; without this a missing object would look like a refusal.
  allow(["s3:ListBucket"], [bucketArn]);
  const { region, account } = environment;
  allow(
    ["ses:SendEmail"],
    [identityArn, `arn:aws:ses:${region}:${account}:configuration-set/magokoro-${environment.name}`],
  );
}
