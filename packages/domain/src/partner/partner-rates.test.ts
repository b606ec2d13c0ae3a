import { rateOn } from "./partner-rates";

const rates = [{ validFrom: "2026-10-01" }, { validFrom: "2026-12-01" }, { validFrom: "2026-04-01" }];

it.each([
  ["2026-03-31", undefined],
  ["2026-04-01", "2026-04-01"],
  ["2026-11-30", "2026-10-01"],
  ["2026-12-01", "2026-12-01"],
  ["2030-01-01", "2026-12-01"],
])("the rate of %s began on %s", (day, validFrom) => {
  expect(rateOn(rates, day)?.validFrom).toBe(validFrom);
});
