/** At most so many values may stand for one metric in one line of the embedded metric format. */
const MAX_VALUES = 100;

export interface Sample {
  add(value: number): void;
  /** What was kept since the last call, and starts anew. */
  take(): number[];
}

/** A fair choice out of a stream of unknown length (reservoir sampling, Vitter's algorithm R). */
export function createSample(random: () => number = Math.random): Sample {
  let kept: number[] = [];
  let seen = 0;
  return {
    add: (value) => {
      seen += 1;
      if (kept.length < MAX_VALUES) {
        kept.push(value);
        return;
      }
      const place = Math.floor(random() * seen);
      if (place < MAX_VALUES) kept[place] = value;
    },
    take: () => {
      const taken = kept;
      kept = [];
      seen = 0;
      return taken;
    },
  };
}
