import { templatesOf } from "../testing/templates";
import { TOTAL_TARGET, monthlyCost } from "./monthly-cost";

/** `npm run cost`: what production declares, a month, at list prices; fails when the total leaves the design's range. */
const lines = monthlyCost(templatesOf("production"));
const dollars = (value: number) => `$${value.toFixed(0)}`.padStart(6);
const sum = (of: typeof lines) => of.reduce((total, { cost }) => total + cost, 0);
const [inDesign, beside] = [lines.filter(({ target }) => target), lines.filter(({ target }) => !target)];

console.log("Production, US$ a month, list prices of 2026-11, Tokyo\n");
for (const { part, cost, target, made } of [...inDesign, ...beside]) {
  const range = target ? `${target[0]}–${target[1]}`.padEnd(9) : "–".padEnd(9);
  const note = !target ? "" : cost > target[1] ? "  ← above" : cost < target[0] ? "  ← below" : "";
  console.log(`${part.padEnd(20)}${dollars(cost)}   design ${range} ${made}${note}`);
}
const total = sum(inDesign);
const [low, high] = TOTAL_TARGET;
console.log(`\n${"Parts of the design".padEnd(20)}${dollars(total)}   design ${low}–${high}`);
console.log(`${"The rest".padEnd(20)}${dollars(sum(beside))}`);
console.log(`${"All of it".padEnd(20)}${dollars(sum(lines))}`);
if (total < low || total > high) {
  console.error(`\nThe parts of the design cost ${dollars(total).trim()}, outside ${low}–${high}.`);
  process.exitCode = 1;
}
