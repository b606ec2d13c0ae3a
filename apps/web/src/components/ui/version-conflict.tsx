"use client";

import { useEffect, useId, useRef, useState } from "react";
import type { Conflict } from "@/lib/drafts/use-draft";
import type { Difference, Side } from "@/lib/drafts/compare-versions";
import { Button } from "./button";

interface VersionConflictProps<T> {
  conflict: Conflict<T>;
  /** Saves what was put together from both. */
  onSave: (merged: { values: T; version: number }) => void;
}

const SIDES: { side: Side; title: string }[] = [
  { side: "mine", title: "あなたの入力" },
  { side: "current", title: "最新の内容" },
];

/**
 * Two people edited at once: the second sees both values of each field and decides. Stands beside the
 * button that was pressed, and takes the focus. What only one of the two changed is chosen already.
 */
export function VersionConflict<T>({ conflict, onSave }: VersionConflictProps<T>) {
  const { differences } = conflict;
  const [chosen, setChosen] = useState<Record<string, Side>>({});
  const [isMissing, setMissing] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();

  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: "nearest" });
  }, []);

  /** What is not decided yet falls to one side; what only one person changed stays with that change. */
  const sidesWith = (rest: Side | null): Record<string, Side> =>
    Object.fromEntries(
      differences.flatMap(({ name, preset }) => {
        const side = chosen[name] ?? preset ?? rest;
        return side ? [[name, side] as const] : [];
      }),
    );
  const sides = sidesWith(null);

  function save(): void {
    const isDecided = differences.every(({ name }) => sides[name]);
    setMissing(!isDecided);
    if (isDecided) onSave(conflict.resolve(sides));
  }

  return (
    <div
      ref={box}
      role="group"
      tabIndex={-1}
      aria-labelledby={titleId}
      className="scroll-mb-24 rounded-lg border border-danger bg-card p-4 outline-offset-2"
    >
      <p id={titleId} role="alert" className="font-medium text-danger">
        ほかの人（または別の画面）が先に内容を変更しました。
      </p>
      <p className="mt-1 text-sm">
        {differences.length > 0
          ? "あなたの入力はまだ保存されていません。項目ごとに、どちらを残すか選んでください。"
          : "あなたの入力と同じ内容です。最新の内容に合わせてください。"}
      </p>
      <div className="mt-3 space-y-3">
        {differences.map((difference) => (
          <FieldChoice
            key={difference.name}
            difference={difference}
            side={sides[difference.name]}
            isMissing={isMissing && !sides[difference.name]}
            onChoose={(side) => setChosen({ ...chosen, [difference.name]: side })}
          />
        ))}
      </div>
      <div className="mt-4 flex flex-wrap justify-end gap-3">
        <Button onClick={conflict.takeCurrent}>最新の内容に合わせる</Button>
        {differences.length > 0 && (
          <>
            <Button tone="danger" onClick={() => onSave(conflict.resolve(sidesWith("mine")))}>
              自分の入力で保存する
            </Button>
            <Button tone="primary" onClick={save}>
              選んだ内容で保存する
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

interface FieldChoiceProps {
  difference: Difference;
  side: Side | undefined;
  isMissing: boolean;
  onChoose: (side: Side) => void;
}

function FieldChoice({ difference, side, isMissing, onChoose }: FieldChoiceProps) {
  const name = useId();
  return (
    <fieldset aria-describedby={isMissing ? `${name}-error` : undefined}>
      <legend className="font-medium">{difference.label}</legend>
      <div className="mt-1 grid gap-2 sm:grid-cols-2">
        {SIDES.map(({ side: one, title }) => (
          <label
            key={one}
            className="flex min-h-12 cursor-pointer items-start gap-3 rounded-lg border border-line p-3 has-checked:border-teal has-checked:bg-hover"
          >
            <input
              type="radio"
              name={name}
              className="mt-1 size-5 shrink-0 accent-teal"
              checked={side === one}
              onChange={() => onChoose(one)}
            />
            <span className="min-w-0">
              <span className="block text-sm text-muted">{title}</span>
              <span className="block break-words whitespace-pre-wrap">{difference[one] || "（空欄）"}</span>
            </span>
          </label>
        ))}
      </div>
      {isMissing && (
        <p id={`${name}-error`} className="mt-1 text-sm font-medium text-danger">
          どちらを残すか選んでください。
        </p>
      )}
    </fieldset>
  );
}
