import { z } from "zod";
import { ALL_ENDPOINTS } from "../all-endpoints";
import { changesOf } from "./changes";
import { optionalText, requiredText } from "./fields";

const row = z.strictObject(
  changesOf({
    title: requiredText(10),
    notes: optionalText(10),
    isFacility: z.boolean().default(false),
    tags: z.array(z.string()).default([]),
  }),
);

describe("the changes of a row", () => {
  it("hold nothing that was not sent, whatever a new row would get", () => {
    expect(row.parse({})).toEqual({});
  });

  it("hold null and empty lists where those were sent", () => {
    expect(row.parse({ notes: null, tags: [], isFacility: false })).toEqual({
      notes: null,
      tags: [],
      isFacility: false,
    });
  });

  it("still refuse what no row may hold", () => {
    expect(row.safeParse({ title: "" }).success).toBe(false);
    expect(row.safeParse({ title: null }).success).toBe(false);
  });

  /** Answers to the server's questions and no fields of the row. */
  const ASKED = new Set(["allowDuplicate", "acknowledged"]);
  const puts = ALL_ENDPOINTS.filter((endpoint) => endpoint.method === "PUT");

  it.each(puts.map((endpoint) => [endpoint.id, endpoint.body] as const))(
    "are all that %s changes",
    (_id, body) => {
      if (!(body instanceof z.ZodObject)) throw new Error("a PUT has an object for a body");
      for (const [name, field] of Object.entries(body.shape)) {
        const parsed = z.safeParse(field, undefined);
        if (!ASKED.has(name) && parsed.success) expect([name, parsed.data]).toEqual([name, undefined]);
      }
    },
  );
});
