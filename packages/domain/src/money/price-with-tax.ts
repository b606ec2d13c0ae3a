/** Yen with tax, rounded down as on every bill; the rate in basis points: 1000 is 10 %. */
export const priceWithTax = (price: number, taxRateBp: number): number =>
  price + Math.floor((price * taxRateBp) / 10_000);
