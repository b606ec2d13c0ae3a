import { Duration, RemovalPolicy, SecretValue, Stack, type StackProps } from "aws-cdk-lib";
import * as acm from "aws-cdk-lib/aws-certificatemanager";
import * as cloudfront from "aws-cdk-lib/aws-cloudfront";
import * as origins from "aws-cdk-lib/aws-cloudfront-origins";
import * as route53 from "aws-cdk-lib/aws-route53";
import * as targets from "aws-cdk-lib/aws-route53-targets";
import * as s3 from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import type { Environment } from "../config/environment";
import { DOMAIN, ORIGIN_KEY_HEADER, bucketName, originHost, originKeyName } from "../config/names";
import { createFirewall } from "./firewall";

/** In us-east-1, where CloudFront takes its certificate and firewall from: the only way in. */
export class EdgeStack extends Stack {
  readonly distribution: cloudfront.Distribution;

  constructor(scope: Construct, id: string, environment: Environment, props: StackProps) {
    super(scope, id, props);
    const zone = route53.HostedZone.fromHostedZoneAttributes(this, "Zone", {
      hostedZoneId: environment.hostedZoneId,
      zoneName: DOMAIN,
    });
    const certificate = new acm.Certificate(this, "Certificate", {
      domainName: environment.host,
      validation: acm.CertificateValidation.fromDns(zone),
    });
    const origin = new origins.HttpOrigin(originHost(environment), {
      protocolPolicy: cloudfront.OriginProtocolPolicy.HTTPS_ONLY,
      originSslProtocols: [cloudfront.OriginSslPolicy.TLS_V1_2],
      readTimeout: Duration.seconds(60),
      // Replicated there from Tokyo; the load balancer refuses whoever does not send it.
      customHeaders: {
        [ORIGIN_KEY_HEADER]: SecretValue.secretsManager(originKeyName(environment)).unsafeUnwrap(),
      },
    });
    const dynamic: cloudfront.BehaviorOptions = {
      origin,
      viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL,
      cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
      originRequestPolicy: cloudfront.OriginRequestPolicy.ALL_VIEWER,
      compress: true,
    };
    this.distribution = new cloudfront.Distribution(this, "Distribution", {
      comment: `magokoro ${environment.name}`,
      domainNames: [environment.host],
      certificate,
      minimumProtocolVersion: cloudfront.SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: cloudfront.HttpVersion.HTTP2_AND_3,
      // Japan's edges are in it.
      priceClass: cloudfront.PriceClass.PRICE_CLASS_200,
      webAclId: createFirewall(this, environment).attrArn,
      enableLogging: true,
      logBucket: this.accessLogs(environment),
      defaultBehavior: dynamic,
      additionalBehaviors: {
        // Named by their content: they never change.
        "/_next/static/*": {
          ...dynamic,
          allowedMethods: cloudfront.AllowedMethods.ALLOW_GET_HEAD,
          cachePolicy: cloudfront.CachePolicy.CACHING_OPTIMIZED,
          originRequestPolicy: undefined,
        },
      },
    });
    const alias = route53.RecordTarget.fromAlias(new targets.CloudFrontTarget(this.distribution));
    new route53.ARecord(this, "Address", { zone, recordName: environment.host, target: alias });
    new route53.AaaaRecord(this, "Address6", { zone, recordName: environment.host, target: alias });
  }

  private accessLogs(environment: Environment): s3.Bucket {
    return new s3.Bucket(this, "AccessLogs", {
      bucketName: `${bucketName(environment)}-edge-logs`,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      encryption: s3.BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      // CloudFront writes its logs by an access list and in no other way.
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_PREFERRED,
      removalPolicy: environment.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      lifecycleRules: [{ expiration: Duration.days(90) }],
    });
  }
}
