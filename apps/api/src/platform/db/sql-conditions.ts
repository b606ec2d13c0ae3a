/** Collects `WHERE` conditions and their values, numbering the parameters. */
export class SqlConditions {
  readonly #conditions: string[] = [];
  readonly values: unknown[] = [];

  /** The placeholder of a value that is used outside the conditions too. */
  param(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  /** `text` names its value as `?`. */
  add(text: string, value?: unknown): this {
    this.#conditions.push(value === undefined ? text : text.replaceAll("?", this.param(value)));
    return this;
  }

  toString(): string {
    return this.#conditions.length === 0 ? "true" : this.#conditions.join(" AND ");
  }
}

/** What a person typed, as a part of a LIKE pattern that means just that. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
