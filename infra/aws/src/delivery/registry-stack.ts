import { Duration, RemovalPolicy, Stack, type StackProps } from "aws-cdk-lib";
import * as ecr from "aws-cdk-lib/aws-ecr";
import type { Construct } from "constructs";
import type { Environment } from "../config/environment";
import { repositoryName } from "../config/names";

/** Scanned on push, and a tag once pushed never means anything else. */
export class RegistryStack extends Stack {
  readonly api: ecr.Repository;
  readonly web: ecr.Repository;

  constructor(scope: Construct, id: string, environment: Environment, props: StackProps) {
    super(scope, id, props);
    const repository = (image: "api" | "web") =>
      new ecr.Repository(this, image, {
        repositoryName: repositoryName(environment, image),
        imageScanOnPush: true,
        imageTagMutability: ecr.TagMutability.IMMUTABLE,
        removalPolicy: environment.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
        lifecycleRules: [
          {
            description: "left-overs of a push",
            maxImageAge: Duration.days(7),
            tagStatus: ecr.TagStatus.UNTAGGED,
          },
          { description: "enough to go back", maxImageCount: 60 },
        ],
      });
    this.api = repository("api");
    this.web = repository("web");
  }
}
