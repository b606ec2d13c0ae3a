// @ts-check
/* s3rver with what Amazon's S3 does since 2024 and this server does not: `If-None-Match: *` on a PUT is kept. */
import { readFileSync } from "node:fs";
import S3rver from "s3rver";

const [directory, port, bucket, cors] = process.argv.slice(2);
if (!directory || !bucket || !cors)
  throw new Error("usage: s3-program.mjs <directory> <port> <bucket> <cors.xml>");

const server = new S3rver({
  directory,
  port: Number(port),
  address: "127.0.0.1",
  silent: true,
  configureBuckets: [{ name: bucket, configs: [readFileSync(cors)] }],
});
server.middleware.unshift(async (context, next) => {
  const [, inBucket = "", ...rest] = decodeURIComponent(context.path).split("/");
  const isFirstOnly = context.method === "PUT" && context.get("if-none-match") === "*";
  if (isFirstOnly && (await server.store.existsObject(inBucket, rest.join("/")))) context.status = 412;
  else await next();
});
await server.run();
