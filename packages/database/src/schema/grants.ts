import { getTableColumns, getTableName, type Table } from "drizzle-orm";
import { columnName } from "../sql/column-name";

/** S(elect), I(nsert), U(pdate), D(elete): what a role may do to a table at all; policies say to which rows. */
type Letters = "" | "S" | "I" | "SI" | "SU" | "SIU" | "SID" | "SIUD";
type Columns<T extends Table> = "all" | readonly ColumnKey<T>[] | { allBut: readonly ColumnKey<T>[] };
type ColumnKey<T extends Table> = keyof T["_"]["columns"] & string;
type Rights<T extends Table> = Letters | { S?: Columns<T>; I?: Columns<T>; U?: Columns<T> };

interface RightsByRole<T extends Table> {
  admin?: Rights<T>;
  operator?: Rights<T>;
  partner?: Rights<T>;
  concierge?: Rights<T>;
  /** Everything, unless stated: sign-in, jobs and hand-overs. */
  system?: Letters;
}

interface Grant {
  role: string;
  verb: string;
  /** Null where the whole table is meant. */
  columns: string[] | null;
}

export interface TableGrants {
  table: string;
  grants: Grant[];
}

const VERBS = { S: "SELECT", I: "INSERT", U: "UPDATE", D: "DELETE" } as const;
const LETTERS = ["S", "I", "U", "D"] as const;

/**
 * Declares, beside a table, which role may do what to it; whoever is not named may do nothing. Columns are
 * named only where a policy cannot do it: what only some roles may see lives in a table of its own.
 */
export function grants<T extends Table>(table: T, rights: RightsByRole<T>): TableGrants {
  const entries = Object.entries({ ...rights, system: rights.system ?? "SIUD" });
  return {
    table: getTableName(table),
    grants: entries.flatMap(([role, given]) =>
      typeof given === "string"
        ? lettersOf(given).map((letter) => ({ role, verb: VERBS[letter], columns: null }))
        : columnGrants(table, role, given),
    ),
  };
}

const lettersOf = (given: string) => LETTERS.filter((letter) => given.includes(letter));

function columnGrants<T extends Table>(table: T, role: string, given: Exclude<Rights<T>, string>): Grant[] {
  const all = Object.entries(getTableColumns(table));
  return (["S", "I", "U"] as const).flatMap((letter): Grant[] => {
    const chosen = given[letter];
    if (!chosen) return [];
    if (chosen === "all") return [{ role, verb: VERBS[letter], columns: null }];
    const isChosen = (key: string) =>
      "allBut" in chosen ? !chosen.allBut.some((name) => name === key) : chosen.some((name) => name === key);
    const columns = all.filter(([key]) => isChosen(key)).map(([, column]) => columnName(column));
    return [{ role, verb: VERBS[letter], columns }];
  });
}
