import { z } from "zod";
import { requiredText, rowIdText } from "./fields";

/** More than a person looks through: who is not among them is found by another word. */
export const MOST_PICKED = 20;

export const pickFields = {
  /** Left out: the first rows. */
  search: requiredText(100).optional(),
  /** The row that is chosen already: it alone is answered. */
  id: rowIdText.optional(),
};

/** What a picker asks: rows by a word, or by name the one that is chosen. */
export const pickQuery = z.strictObject(pickFields);
