import { z } from "zod";
import { shown } from "./shown";

const answer = z.object({ id: z.int(), name: z.string(), at: z.string().nullable(), badge: z.string() });

describe("shown", () => {
  it("is what an answer names of a row, moments as text in Tokyo", () => {
    const row = { id: 1, name: "山田 花子", at: new Date("2026-04-01T00:30:00Z") };
    expect(shown(answer, row)).toEqual({ id: 1, name: "山田 花子", at: "2026-04-01T09:30:00.000+09:00" });
  });

  it("is nothing else of the row, whatever it holds", () => {
    expect(shown(answer, { id: 1, memo: "社内用" })).toEqual({ id: 1 });
  });

  it("keeps what is not there as null", () => {
    const row: { at: Date | null } = { at: null };
    expect(shown(answer, row)).toEqual({ at: null });
  });
});
