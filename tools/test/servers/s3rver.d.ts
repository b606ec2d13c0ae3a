declare module "s3rver" {
  interface Context {
    method: string;
    path: string;
    status: number;
    get(header: string): string;
  }

  /** Only what `s3-program.mjs` uses of it. */
  export default class S3rver {
    constructor(options: {
      directory: string;
      port: number;
      address: string;
      silent: boolean;
      configureBuckets: { name: string; configs: Buffer[] }[];
    });
    middleware: ((context: Context, next: () => Promise<void>) => Promise<void>)[];
    store: { existsObject(bucket: string, key: string): Promise<boolean> };
    run(): Promise<unknown>;
  }
}
