import { readRequest } from "./read-request";

const BUCKET = { S3_BUCKET: "photos" };
const LOGINS = { DATABASE_OWNER_URL: "postgresql://owner@db/x", DATABASE_JOBS_URL: "postgresql://jobs@db/x" };

describe("readRequest", () => {
  it("takes the superuser where one is given, else the two logins", () => {
    const superuserUrl = "postgresql://postgres@db/postgres";
    const asked = readRequest({ ...BUCKET, ...LOGINS, TARGET_SUPERUSER_URL: superuserUrl });
    expect(asked.access).toEqual({ superuserUrl });
    expect(readRequest({ ...BUCKET, ...LOGINS }).access).toEqual({
      ownerUrl: LOGINS.DATABASE_OWNER_URL,
      jobsUrl: LOGINS.DATABASE_JOBS_URL,
    });
  });

  it("names the variables that are missing", () => {
    expect(() => readRequest(LOGINS)).toThrow("S3_BUCKET");
    expect(() => readRequest({ ...BUCKET, DATABASE_OWNER_URL: LOGINS.DATABASE_OWNER_URL })).toThrow(
      "DATABASE_JOBS_URL",
    );
  });

  it("moves the folder npm start uses, in the region the API assumes", () => {
    const { dataDir, place } = readRequest({ ...BUCKET, ...LOGINS });
    expect(dataDir).toBe(`${process.cwd()}/.data`);
    expect(place).toEqual({ bucket: "photos", region: "ap-northeast-1", endpoint: undefined });
  });
});
