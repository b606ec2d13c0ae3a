import { ALL_ENDPOINTS } from "../all-endpoints";
import { touchedBy } from "./endpoint";

const reads = ALL_ENDPOINTS.filter(({ method }) => method === "GET");
const writes = ALL_ENDPOINTS.filter(({ method }) => method !== "GET");
const readTags = new Set(reads.map(({ tag }) => tag));

describe("what a write touches", () => {
  it.each(writes.map((write) => [write.id, write] as const))("is read somewhere: %s", (_id, write) => {
    expect(touchedBy(write).filter((tag) => !readTags.has(tag))).toEqual([]);
  });

  it("is nothing where nothing is changed", () => {
    expect(reads.flatMap(touchedBy)).toEqual([]);
  });

  it("is its own tag, unless it says more", () => {
    const silent = writes.filter(({ touches }) => !touches);
    expect(silent.length).toBeGreaterThan(0);
    for (const write of silent) expect(touchedBy(write)).toEqual([write.tag]);
  });
});
