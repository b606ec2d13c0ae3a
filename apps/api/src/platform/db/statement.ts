import { createHash } from "node:crypto";
import type { Selection } from "./selection";

/** A query and the rows it answers; kept prepared under its name on each connection, where it has one. */
export interface Statement<Row> {
  readonly name: string | undefined;
  readonly text: string;
  readonly selection: Selection<Row>;
}

/** `rest` is everything behind the list: `FROM … WHERE …`. Values always travel as parameters. */
export function select<Row>(selection: Selection<Row>, rest: string): Statement<Row> {
  return statement(`SELECT ${selection.sql} ${rest}`, selection);
}

/** A change that answers rows it touched. */
export function returning<Row>(change: string, selection: Selection<Row>): Statement<Row> {
  return statement(`${change} RETURNING ${selection.sql}`, selection);
}

const statement = <Row>(text: string, selection: Selection<Row>): Statement<Row> => ({
  name: nameOf(text),
  text,
  selection,
});

const known = new Map<string, string>();
const MAX_KNOWN = 500;

/**
 * A statement is named after its text, so that each connection parses and plans it once. Lists have more shapes than
 * a connection should keep plans of: what comes after the first 500 has no name and leaves nothing behind.
 */
function nameOf(text: string): string | undefined {
  const seen = known.get(text);
  if (seen || known.size >= MAX_KNOWN) return seen;
  const name = `q_${createHash("sha1").update(text).digest("hex").slice(0, 16)}`;
  known.set(text, name);
  return name;
}
