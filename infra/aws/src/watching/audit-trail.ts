import { Duration, RemovalPolicy } from "aws-cdk-lib";
import * as cloudtrail from "aws-cdk-lib/aws-cloudtrail";
import * as logs from "aws-cdk-lib/aws-logs";
import * as s3 from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import type { Environment } from "../config/environment";
import { bucketName, logGroupName } from "../config/names";

/**
 * Who did what to the account itself, kept for a year. What people do in the product is in its own audit
 * table, which nothing deletes from.
 */
export function keepAuditTrail(scope: Construct, environment: Environment): void {
  const removalPolicy = environment.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
  const bucket = new s3.Bucket(scope, "AuditFiles", {
    bucketName: `${bucketName(environment)}-audit`,
    blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
    encryption: s3.BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    versioned: true,
    removalPolicy,
    lifecycleRules: [{ expiration: Duration.days(365) }],
  });
  new cloudtrail.Trail(scope, "AuditTrail", {
    trailName: `magokoro-${environment.name}`,
    bucket,
    enableFileValidation: true,
    isMultiRegionTrail: true,
    includeGlobalServiceEvents: true,
    sendToCloudWatchLogs: true,
    cloudWatchLogGroup: new logs.LogGroup(scope, "AuditLogs", {
      logGroupName: logGroupName(environment, "audit"),
      retention: logs.RetentionDays.ONE_YEAR,
      removalPolicy,
    }),
  });
}
