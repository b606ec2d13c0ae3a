import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readConfig } from "../../apps/api/src/config/config";
import { targetEnvironment, writeEnvironment } from "./target-environment";

const long = (name: string) => name.padEnd(43, "x");
const secrets = {
  owner: long("owner"),
  app: long("app"),
  jobs: long("jobs"),
  jwt: long("jwt"),
  data: long("data"),
  fileToken: long("fileToken"),
};
const logins = { ownerUrl: "postgresql://owner@db/x", jobsUrl: "postgresql://jobs@db/x" };
const place = { bucket: "photos", region: "ap-northeast-1", endpoint: "http://127.0.0.1:9000" };

describe("targetEnvironment", () => {
  it("is, with what is still to be set, all a production API needs", () => {
    const environment = targetEnvironment({ ...logins, appUrl: "postgresql://app@db/x" }, place, secrets);
    const stillToBeSet = {
      REDIS_URL: "redis://127.0.0.1",
      WEB_ORIGIN: "https://app.magokoro.jp",
      MAIL_TRANSPORT: "ses",
    };
    const config = readConfig({ ...environment, ...stillToBeSet });
    expect(config).toMatchObject({
      APP_MODE: "production",
      S3_BUCKET: "photos",
      DATA_SECRETS: [secrets.data],
    });
    expect(() => readConfig(environment)).toThrow("WEB_ORIGIN");
  });

  it("does not invent a login it does not know", () => {
    expect(targetEnvironment(logins, place, secrets)).not.toHaveProperty("DATABASE_URL");
  });
});

describe("writeEnvironment", () => {
  it("is readable by its owner alone, even over a file that was not", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "magokoro-environment-"));
    const file = path.join(folder, "full-set.env");
    writeFileSync(file, "old", { mode: 0o644 });
    writeEnvironment(file, { JWT_SECRETS: secrets.jwt });
    expect(readFileSync(file, "utf8")).toBe(`JWT_SECRETS=${secrets.jwt}\n`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    rmSync(folder, { recursive: true });
  });
});
