import { Duration, RemovalPolicy, Stack, type StackProps } from "aws-cdk-lib";
import * as s3 from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import type { Environment } from "../config/environment";
import { bucketName } from "../config/names";

/** Photos of people's homes: private, versioned without end, encrypted, reached by short signed links alone. */
export class StorageStack extends Stack {
  constructor(scope: Construct, id: string, environment: Environment, props: StackProps) {
    super(scope, id, props);
    const removalPolicy = environment.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    const closed = {
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      encryption: s3.BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy,
    };
    const accessLogs = new s3.Bucket(this, "AccessLogs", {
      ...closed,
      bucketName: `${bucketName(environment)}-logs`,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_PREFERRED,
      lifecycleRules: [{ expiration: Duration.days(90) }],
    });
    new s3.Bucket(this, "Files", {
      ...closed,
      bucketName: bucketName(environment),
      versioned: true,
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: "files/",
      lifecycleRules: [
        {
          id: "temp",
          prefix: "temp/",
          expiration: Duration.days(1),
          noncurrentVersionExpiration: Duration.days(1),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
      // Phones send photos straight here, and from our own pages only.
      cors: [
        {
          allowedOrigins: [`https://${environment.host}`],
          allowedMethods: [s3.HttpMethods.GET, s3.HttpMethods.PUT],
          allowedHeaders: ["content-type", "content-length", "if-none-match", "x-amz-*"],
          maxAge: 3_000,
        },
      ],
    });
  }
}
