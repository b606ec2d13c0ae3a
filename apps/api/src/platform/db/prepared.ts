import { createHash } from "node:crypto";
import type { Prepared } from "./tx";

const known = new Map<string, Prepared>();
const MAX_KNOWN = 500;

/**
 * Names a statement after its text, so that each connection parses and plans it once. Only for texts of
 * which there are few: values always travel as parameters.
 */
export function prepared(text: string): Prepared {
  const seen = known.get(text);
  if (seen) return seen;
  const statement = { name: `q_${createHash("sha1").update(text).digest("hex").slice(0, 16)}`, text };
  if (known.size < MAX_KNOWN) known.set(text, statement);
  return statement;
}
