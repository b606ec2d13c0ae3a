/** What a store pays where no version says: 10 % and 50 %. */
export const DEFAULT_RATES = { primaryRateBp: 1000, performerRateBp: 5000 } as const;

/** The version in force on a day (YYYY-MM-DD): the last that has begun; none before the first. */
export function rateOn<Rate extends { validFrom: string }>(
  rates: readonly Rate[],
  day: string,
): Rate | undefined {
  return rates.reduce<Rate | undefined>(
    (found, rate) =>
      rate.validFrom <= day && (found === undefined || rate.validFrom > found.validFrom) ? rate : found,
    undefined,
  );
}
