import { Stack, type StackProps } from "aws-cdk-lib";
import * as sns from "aws-cdk-lib/aws-sns";
import * as subscriptions from "aws-cdk-lib/aws-sns-subscriptions";
import type { Construct } from "constructs";
import type { ComputeStack } from "../compute/compute-stack";
import type { Environment } from "../config/environment";
import type { DataStack } from "../data/data-stack";
import { createAlarms } from "./alarms";
import { keepAuditTrail } from "./audit-trail";
import { createDashboards } from "./dashboards";

interface WatchingProps extends StackProps {
  compute: ComputeStack;
  data: DataStack;
}

export class WatchingStack extends Stack {
  constructor(scope: Construct, id: string, environment: Environment, props: WatchingProps) {
    super(scope, id, props);
    const { compute, data } = props;
    const topic = new sns.Topic(this, "Alarms", {
      topicName: `magokoro-${environment.name}-alarms`,
      enforceSSL: true,
    });
    topic.addSubscription(new subscriptions.EmailSubscription(environment.alarmAddress));
    createAlarms(this, environment, { compute, database: data.database, redis: data.redis }, topic);
    createDashboards(this, environment, { compute, database: data.database });
    keepAuditTrail(this, environment);
  }
}
