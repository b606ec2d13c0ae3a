"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useId, useRef, useState } from "react";
import {
  get,
  useForm,
  type DefaultValues,
  type FieldValues,
  type Path,
  type PathValue,
  type UseFormReturn,
} from "react-hook-form";
import { z } from "zod";
import { ApiError } from "../api-error";
import { useDraft, type DraftState, type Ground } from "../drafts/use-draft";
import { isSameValue } from "../drafts/same-value";
import { messageOf } from "../error-messages";
import { placeProblems } from "./apply-server-errors";
import { describeField, inputOf, type BoundField } from "./bound-field";
import { comparedFields, entriesOf, type FormFields } from "./form-fields";
import { fitDraft } from "./fit-draft";
import { formProblems, type FormProblem } from "./form-problems";

interface RecordFormOptions<V extends FieldValues, Answer, Act extends string> {
  /**
   * The contract's, whose input the form's values are: `save` hands them to an act of that type. One for each
   * act where they ask for different things.
   */
  schema: z.ZodType | Readonly<Record<Act, z.ZodType>>;
  /** The row as the server has it, and its version; null for something new. */
  base: V;
  version: number | null;
  draft: { kind: string; row: string; label: (values: V) => string };
  fields: FormFields<V>;
  /** What can be done with it, the least first; the last is the primary one, which Ctrl+Enter does. */
  acts: readonly [Act, ...Act[]];
  /** Asked once all is filled in; false goes no further. It may change the values. */
  before?: (values: V, act: Act) => Promise<boolean> | boolean;
  /** Through an act of the API, which keeps one key for one intention. @throws ApiError */
  save: (values: V, version: number | null, act: Act) => Promise<Answer>;
  /** The row of a refusal of an older version. */
  readCurrent?: (current: unknown) => { values: V; version: number };
  /** A form that stays open goes on from this. */
  goesOn?: (answer: Answer, sent: V, act: Act) => Ground<V> | null;
  onSaved?: (answer: Answer, act: Act, sent: V) => unknown;
  /** True for a refusal that the page answers itself. */
  onRefused?: (error: unknown) => boolean;
}

export interface RecordForm<V extends FieldValues, Act extends string> {
  values: V;
  draft: DraftState<V>;
  field: (path: Path<V>) => BoundField;
  /** For what is chosen by other means than one input: it stands in an element with the field's `idOf`. */
  set: <Name extends Path<V>>(name: Name, value: PathValue<V, Name>) => void;
  errorOf: (path: Path<V>) => string | undefined;
  /** For rows that come and go. */
  control: UseFormReturn<V>["control"];
  /** What is typed now, also after waiting. */
  current: () => V;
  /** Of a part of the form, before another is shown. */
  check: (names: Path<V>[]) => Promise<boolean>;
  problems: readonly FormProblem[];
  /** How often it was tried in vain: each time the summary takes the focus. */
  refusals: number;
  failure: string | null;
  primary: Act;
  busy: Act | null;
  isLocked: boolean;
  /** While it is under way, and while two versions are to be decided upon, another press does nothing. */
  submit: (act: Act) => void;
  submitMerged: (merged: { version: number }) => void;
  idOf: (path: string) => string;
}

/**
 * A form over a body of the contract: its values are what inputs hold, the schema checks them as they are and
 * the server converts. What is typed is a draft until it is saved; problems, the server's too, stand at their
 * fields and in a summary; two editors at once decide field by field.
 */
export function useRecordForm<V extends FieldValues, Answer, Act extends string>(
  options: RecordFormOptions<V, Answer, Act>,
): RecordForm<V, Act> {
  const { base, version, fields, acts } = options;
  const id = useId();
  const primary = acts[acts.length - 1] ?? acts[0];
  const act = useRef<Act>(acts[0]);
  const schemaFor = (one: Act): z.ZodType =>
    options.schema instanceof z.ZodType ? options.schema : options.schema[one];
  const schema = schemaFor(primary);
  const form = useForm<V>({
    defaultValues: base as DefaultValues<V>,
    resolver: (values, context, more) => {
      // Whatever the form holds is given to it to be checked.
      const checked = schemaFor(act.current) as z.ZodType<V, V>;
      return zodResolver(checked, undefined, { raw: true })(values, context, more);
    },
    shouldFocusError: false,
  });
  const [failure, setFailure] = useState<string | null>(null);
  const [elsewhere, setElsewhere] = useState<string[]>([]);
  const [refusals, setRefusals] = useState(0);
  const [busy, setBusy] = useState<Act | null>(null);
  const isRunning = useRef(false);
  const values = form.watch();
  const draft = useDraft<V>({
    kind: options.draft.kind,
    row: options.draft.row,
    label: options.draft.label(values),
    base,
    version,
    values,
    show: (next) => form.reset(next, { keepDefaultValues: true }),
    fields: comparedFields(fields),
    fit: (kept) => fitDraft({ base, schema, fields }, kept),
  });
  // What is asked meanwhile may take long: it goes on from what is then.
  const latest = useRef({ options, draft });
  latest.current = { options, draft };

  const misfits = Object.fromEntries(
    Object.entries(draft.misfits).flatMap(([name, { sentence, value }]) =>
      isSameValue(values[name], value) ? [[name, sentence]] : [],
    ),
  );
  const { errors } = form.formState;
  const problems: FormProblem[] = [
    ...formProblems(fields, errors, misfits),
    ...elsewhere.map((sentence) => ({ path: null, label: "", sentence })),
  ];

  async function run(one: Act, seen?: number): Promise<void> {
    if (isRunning.current) return;
    isRunning.current = true;
    act.current = one;
    setBusy(one);
    setFailure(null);
    setElsewhere([]);
    try {
      await form.handleSubmit(() => send(one, seen), tellInVain)();
    } finally {
      isRunning.current = false;
      setBusy(null);
    }
  }

  async function send(one: Act, seen?: number): Promise<void> {
    if ((await options.before?.(form.getValues(), one)) === false) return;
    const { options: now, draft: typed } = latest.current;
    const sent = form.getValues();
    let answer: Answer;
    try {
      answer = await now.save(sent, seen ?? typed.version, one);
    } catch (error) {
      refused(error);
      return;
    }
    const ground = now.goesOn?.(answer, sent, one) ?? undefined;
    if (ground && isSameValue(form.getValues(), sent)) form.reset(ground.base, { keepDefaultValues: true });
    latest.current.draft.saved(ground);
    await now.onSaved?.(answer, one, sent);
  }

  function refused(error: unknown): void {
    const { options: now, draft: typed } = latest.current;
    if (now.onRefused?.(error)) return;
    if (now.readCurrent && typed.meetConflict(error, now.readCurrent)) return;
    const told = error instanceof ApiError ? Object.entries(error.problems) : [];
    const named = Object.fromEntries(told.map(([path, sentence]) => [nameOf(path), sentence]));
    setElsewhere(placeProblems(form, named, { shouldFocus: false }));
    if (told.length === 0) setFailure(messageOf(error));
    else tellInVain();
  }

  const nameOf = (path: string): string =>
    entriesOf(fields).find(([, { at }]) => at?.includes(path))?.[0] ?? path;
  const idOf = (path: string) => `${id}-${path}`;
  const errorOf = (path: Path<V>) => form.getFieldState(path, form.formState).error?.message ?? misfits[path];
  const tellInVain = () => setRefusals((count) => count + 1);

  return {
    values,
    draft,
    field: (path) => ({
      id: idOf(path),
      ...describeField(fields, schema, path),
      error: errorOf(path),
      value: get(values, path),
      input: inputOf(schema, form.register(path), path),
    }),
    set: (name, value) =>
      form.setValue(name, value, { shouldDirty: true, shouldValidate: form.formState.isSubmitted }),
    errorOf,
    control: form.control,
    current: form.getValues,
    check: async (names) => {
      const isRight = await form.trigger(names);
      if (!isRight) tellInVain();
      return isRight;
    },
    problems,
    refusals,
    failure,
    primary,
    busy,
    isLocked: busy !== null || draft.conflict !== null,
    submit: (one) => {
      if (draft.conflict === null) void run(one);
    },
    submitMerged: (merged) => void run(act.current, merged.version),
    idOf,
  };
}
