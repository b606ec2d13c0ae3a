import { readConfig } from "./config";

const complete = {
  APP_MODE: "demo",
  WEB_ORIGIN: "http://localhost:3000",
  DATABASE_URL: "postgresql://app@127.0.0.1/magokoro",
  DATABASE_JOBS_URL: "postgresql://jobs@127.0.0.1/magokoro",
  JWT_SECRETS: "0123456789abcdef0123456789abcdef",
  DATA_SECRETS: "00112233445566778899aabbccddeeff",
  FILE_TOKEN_SECRET: "fedcba9876543210fedcba9876543210",
  FILES_DIR: "files",
};

describe("readConfig", () => {
  it("names every missing variable at once and no value", () => {
    expect(() => readConfig({ JWT_SECRETS: "short" })).toThrow(
      /WEB_ORIGIN[\s\S]*DATABASE_URL[\s\S]*JWT_SECRETS/,
    );
    expect(() => readConfig({ JWT_SECRETS: "short" })).not.toThrow(/short\b/);
  });

  it("takes an empty variable for a missing one", () => {
    expect(readConfig({ ...complete, REDIS_URL: "" }).REDIS_URL).toBeUndefined();
  });

  it("refuses the local mailbox, plain http and known secrets in production", () => {
    const risky = {
      ...complete,
      WEB_ORIGIN: "http://app.magokoro.jp",
      APP_MODE: "production",
      FILE_TOKEN_SECRET: "change-me-change-me-change-me-change-me",
    };
    expect(() => readConfig(risky)).toThrow(/MAIL_TRANSPORT[\s\S]*https[\s\S]*known default/);
  });

  it("takes plain http in production on this machine itself, and nowhere else", () => {
    const safe = {
      ...complete,
      APP_MODE: "production",
      MAIL_TRANSPORT: "smtp",
      SMTP_URL: "smtp://127.0.0.1:25",
    };
    for (const host of ["localhost:3000", "127.0.0.1:3000"])
      expect(readConfig({ ...safe, WEB_ORIGIN: `http://${host}` }).APP_MODE).toBe("production");
    for (const host of ["localhost.example.jp", "app.magokoro.jp", "192.168.0.10:3000"])
      expect(() => readConfig({ ...safe, WEB_ORIGIN: `http://${host}` })).toThrow("must be https");
  });

  it("keeps the order of the signing secrets", () => {
    const older = "x".repeat(32);
    const config = readConfig({ ...complete, JWT_SECRETS: `${complete.JWT_SECRETS}, ${older}` });
    expect(config.JWT_SECRETS).toEqual([complete.JWT_SECRETS, older]);
  });

  it("puts passwords that come apart into their addresses, whatever they are made of", () => {
    const config = readConfig({
      ...complete,
      DATABASE_URL: "postgresql://magokoro_app@db:5432/magokoro?sslmode=verify-full",
      DATABASE_PASSWORD: "p@ss/w:rd %1",
      REDIS_URL: "rediss://redis:6379",
      REDIS_PASSWORD: "r3dis",
    });
    const url = new URL(config.DATABASE_URL);
    expect(decodeURIComponent(url.password)).toBe("p@ss/w:rd %1");
    expect(url.search).toBe("?sslmode=verify-full");
    expect(config.REDIS_URL).toBe("rediss://:r3dis@redis:6379");
    expect(config).not.toHaveProperty("DATABASE_PASSWORD");
    expect(readConfig(complete).DATABASE_URL).toBe(complete.DATABASE_URL);
  });
});
