import { Duration } from "aws-cdk-lib";
import * as acm from "aws-cdk-lib/aws-certificatemanager";
import * as elb from "aws-cdk-lib/aws-elasticloadbalancingv2";
import * as route53 from "aws-cdk-lib/aws-route53";
import * as targets from "aws-cdk-lib/aws-route53-targets";
import type * as s3 from "aws-cdk-lib/aws-s3";
import type * as ecs from "aws-cdk-lib/aws-ecs";
import type * as secretsmanager from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";
import { IDLE_SECONDS } from "../../../../packages/contract/src/core/idle-seconds";
import type { Environment } from "../config/environment";
import { API_PORT, DOMAIN, ORIGIN_KEY_HEADER, WEB_PORT, originHost } from "../config/names";
import type { Network } from "../network/network-stack";

interface LoadBalancerOptions {
  network: Network;
  api: ecs.FargateService;
  web: ecs.FargateService;
  originKey: secretsmanager.ISecret;
  accessLogs: s3.IBucket;
}

export interface LoadBalancer {
  balancer: elb.ApplicationLoadBalancer;
  apiTargets: elb.ApplicationTargetGroup;
  webTargets: elb.ApplicationTargetGroup;
}

/**
 * TLS ends here. Only CloudFront's addresses reach it, and only our own distribution knows the key it asks
 * for; everything else is refused. `/api/*` goes to the API, the rest to the web: `/metrics` of the API has
 * no way in.
 */
export function createLoadBalancer(
  scope: Construct,
  environment: Environment,
  { network, api, web, originKey, accessLogs }: LoadBalancerOptions,
): LoadBalancer {
  const zone = route53.HostedZone.fromHostedZoneAttributes(scope, "Zone", {
    hostedZoneId: environment.hostedZoneId,
    zoneName: DOMAIN,
  });
  const certificate = new acm.Certificate(scope, "OriginCertificate", {
    domainName: originHost(environment),
    validation: acm.CertificateValidation.fromDns(zone),
  });
  const balancer = new elb.ApplicationLoadBalancer(scope, "LoadBalancer", {
    loadBalancerName: `magokoro-${environment.name}`,
    vpc: network.vpc,
    internetFacing: true,
    securityGroup: network.groups.loadBalancer,
    vpcSubnets: { subnets: network.vpc.publicSubnets },
    deletionProtection: environment.keepsData,
    dropInvalidHeaderFields: true,
    idleTimeout: Duration.seconds(IDLE_SECONDS.proxy),
  });
  balancer.logAccessLogs(accessLogs, "load-balancer");
  new route53.ARecord(scope, "Origin", {
    zone,
    recordName: originHost(environment),
    target: route53.RecordTarget.fromAlias(new targets.LoadBalancerTarget(balancer)),
  });
  const listener = balancer.addListener("Tls", {
    port: 443,
    protocol: elb.ApplicationProtocol.HTTPS,
    certificates: [certificate],
    sslPolicy: elb.SslPolicy.TLS13_RES,
    open: false,
    defaultAction: elb.ListenerAction.fixedResponse(403, { contentType: "text/plain", messageBody: "" }),
  });
  const hasKey = elb.ListenerCondition.httpHeader(ORIGIN_KEY_HEADER, [originKey.secretValue.unsafeUnwrap()]);
  const targetGroup = (id: string, port: number, healthPath: string, service: ecs.FargateService) =>
    new elb.ApplicationTargetGroup(scope, id, {
      vpc: network.vpc,
      port,
      protocol: elb.ApplicationProtocol.HTTP,
      targetType: elb.TargetType.IP,
      targets: [service],
      deregistrationDelay: Duration.seconds(30),
      healthCheck: { path: healthPath, interval: Duration.seconds(15), healthyThresholdCount: 2 },
    });
  const apiTargets = targetGroup("ApiTargets", API_PORT, "/api/health/ready", api);
  const webTargets = targetGroup("WebTargets", WEB_PORT, "/login", web);
  listener.addAction("Api", {
    priority: 10,
    conditions: [hasKey, elb.ListenerCondition.pathPatterns(["/api/*"])],
    action: elb.ListenerAction.forward([apiTargets]),
  });
  listener.addAction("Web", {
    priority: 20,
    conditions: [hasKey],
    action: elb.ListenerAction.forward([webTargets]),
  });
  return { balancer, apiTargets, webTargets };
}
