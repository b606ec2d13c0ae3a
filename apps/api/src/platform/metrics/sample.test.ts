import { createSample } from "./sample";

describe("a sample of a stream", () => {
  it("keeps all of a short one, and starts anew after each look", () => {
    const sample = createSample();
    [3, 1, 2].forEach((value) => sample.add(value));
    expect(sample.take()).toEqual([3, 1, 2]);
    expect(sample.take()).toEqual([]);
  });

  it("keeps a hundred of a long one, the late as likely as the early", () => {
    const sample = createSample();
    let late = 0;
    for (let round = 0; round < 200; round += 1) {
      for (let value = 0; value < 1_000; value += 1) sample.add(value);
      const kept = sample.take();
      expect(kept).toHaveLength(100);
      late += kept.filter((value) => value >= 500).length;
    }
    // 10,000 of 20,000 are to be expected; six standard deviations to each side.
    expect(Math.abs(late - 10_000)).toBeLessThan(450);
  });
});
