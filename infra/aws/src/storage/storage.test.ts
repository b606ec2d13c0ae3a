import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Match } from "aws-cdk-lib/assertions";
import { resourcesOf, templatesOf } from "../testing/templates";

const { storage } = templatesOf("production");
const files = { BucketName: "magokoro-support-prod" };

describe("the bucket of files", () => {
  it("is private, versioned and encrypted", () => {
    storage.hasResourceProperties("AWS::S3::Bucket", {
      ...files,
      VersioningConfiguration: { Status: "Enabled" },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      BucketEncryption: Match.objectLike({ ServerSideEncryptionConfiguration: Match.anyValue() }),
    });
  });

  it("refuses whoever comes without TLS", () => {
    for (const { Properties } of resourcesOf(storage, "AWS::S3::BucketPolicy")) {
      const text = JSON.stringify(Properties);
      assert.match(text, /"Effect":"Deny"/);
      assert.match(text, /"aws:SecureTransport":"false"/);
    }
    assert.equal(resourcesOf(storage, "AWS::S3::BucketPolicy").length, 2);
  });

  it("drops what lies in temp/ after a day, and keeps the rest and all its versions", () => {
    storage.hasResourceProperties("AWS::S3::Bucket", {
      ...files,
      LifecycleConfiguration: {
        Rules: [Match.objectLike({ Prefix: "temp/", ExpirationInDays: 1, Status: "Enabled" })],
      },
    });
  });

  it("takes photos from our own pages alone", () => {
    storage.hasResourceProperties("AWS::S3::Bucket", {
      ...files,
      CorsConfiguration: {
        CorsRules: [
          Match.objectLike({
            AllowedOrigins: ["https://app.magokoro.jp"],
            AllowedMethods: ["GET", "PUT"],
            // Sent with every photo; a browser sends no photo to a bucket that does not allow it.
            AllowedHeaders: Match.arrayWith(["content-type", "if-none-match"]),
          }),
        ],
      },
    });
  });

  it("is named after its environment, and outlives its stack in production", () => {
    for (const [name, bucket, policy] of [
      ["development", "magokoro-support-dev", "Delete"],
      ["staging", "magokoro-support-stg", "Delete"],
      ["production", "magokoro-support-prod", "Retain"],
    ] as const) {
      const found = resourcesOf(templatesOf(name).storage, "AWS::S3::Bucket").find(
        ({ Properties }) => Properties["BucketName"] === bucket,
      );
      assert.equal(found?.DeletionPolicy, policy, name);
    }
  });
});
