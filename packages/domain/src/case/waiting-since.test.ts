import { waitingSince } from "./waiting-since";

const visitEnd = "2026-11-23T15:00:00.000+09:00";

describe("waitingSince", () => {
  it("counts an unreported visit from its end, though 完了 was pressed the day after", () => {
    const statusSince = "2026-11-24T09:00:00.000+09:00";
    expect(waitingSince({ status: "completed", statusSince, visitEnd })).toBe(visitEnd);
  });

  it("counts a visit without a time from when it was finished", () => {
    const statusSince = "2026-11-24T09:00:00.000+09:00";
    expect(waitingSince({ status: "completed", statusSince, visitEnd: null })).toBe(statusSince);
  });

  it("counts every other wait from when it began", () => {
    const statusSince = "2026-11-20T09:00:00.000+09:00";
    expect(waitingSince({ status: "confirmed", statusSince, visitEnd })).toBe(statusSince);
  });
});
