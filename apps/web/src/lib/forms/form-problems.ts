import { entriesOf, labelAt, type FormFields } from "./form-fields";

/** Something to mend: where it leads, and the sentence about it. */
export interface FormProblem {
  /** The path of its field; null where this form has none for it. */
  path: string | null;
  label: string;
  sentence: string;
}

/** What is wrong, in the order in which the form declares its fields. */
export function formProblems<V extends object>(
  fields: FormFields<V>,
  errors: object,
  misfits: Readonly<Record<string, string>>,
): FormProblem[] {
  const order = entriesOf(fields).map(([name]) => name as string);
  const rankOf = (path: string) => order.indexOf(path.split(".")[0] ?? "");
  const found = new Map([...Object.entries(misfits), ...sentencesIn(errors)]);
  return [...found]
    .map(([path, sentence]) => ({ path, label: labelAt(fields, path), sentence }))
    .sort((a, b) => rankOf(a.path) - rankOf(b.path));
}

/** The form library keeps errors in the shape of the values: a message is where a field is. */
function sentencesIn(errors: object, above: string[] = []): [path: string, sentence: string][] {
  return Object.entries(errors).flatMap(([name, error]): [string, string][] => {
    if (typeof error !== "object" || error === null || name === "ref") return [];
    const path = name === "root" ? above : [...above, name];
    const message: unknown = Reflect.get(error, "message");
    return typeof message === "string" ? [[path.join("."), message]] : sentencesIn(error, path);
  });
}
