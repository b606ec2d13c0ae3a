import type { ApiAnswer } from "./call-api";

/** A page of a list. */
export interface ListAnswer<T> extends ApiAnswer<T> {
  /** Why this is not exactly what the address asked for. */
  notice: string | null;
}
