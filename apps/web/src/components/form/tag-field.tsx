"use client";

import { X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

const MOST_OFFERED = 12;

interface TagFieldProps {
  id: string;
  label: string;
  tags: readonly string[];
  /** What others have: offered while it is not chosen. */
  suggestions: readonly string[];
  error: string | undefined;
  onChange: (tags: string[]) => void;
  hint?: string;
}

/** Words, each once: typed with Enter or 、 behind it, or chosen among what is known. Nothing typed is lost. */
export function TagField({ id, label, tags, suggestions, error, onChange, hint }: TagFieldProps) {
  const [typed, setTyped] = useState("");
  const add = (text: string) => {
    const words = text
      .split(/[、,，\n]/)
      .map((word) => word.trim())
      .filter((word) => word !== "");
    if (words.length > 0) onChange([...new Set([...tags, ...words])]);
    setTyped("");
  };
  const offered = suggestions
    .filter((word) => !tags.includes(word) && word.includes(typed.trim()))
    .slice(0, MOST_OFFERED);
  return (
    <div>
      <Field id={id} label={label} error={error} hint={hint}>
        {(control) => (
          <Input
            {...control}
            type="text"
            autoComplete="off"
            value={typed}
            onChange={({ target }) =>
              /[、,，]$/.test(target.value) ? add(target.value) : setTyped(target.value)
            }
            onBlur={() => add(typed)}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
              if (event.key === "Enter" && typed.trim() !== "") {
                event.preventDefault();
                add(typed);
              }
              if (event.key === "Backspace" && typed === "") onChange(tags.slice(0, -1));
            }}
          />
        )}
      </Field>
      {tags.length > 0 && (
        <ul aria-label={`選んだ${label}`} className="mt-2 flex flex-wrap gap-2">
          {tags.map((tag) => (
            <li key={tag} className="flex items-center rounded-full border border-line bg-hover pl-3">
              <span className="min-w-0 break-all">{tag}</span>
              <button
                type="button"
                aria-label={`${tag}を外す`}
                className="flex size-11 items-center justify-center rounded-full hover:bg-line md:size-9"
                onClick={() => onChange(tags.filter((one) => one !== tag))}
              >
                <X aria-hidden className="size-4" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {offered.length > 0 && (
        <div className="mt-2 flex flex-wrap gap-2" role="group" aria-label={`${label}の候補`}>
          {offered.map((word) => (
            <Button
              key={word}
              size="small"
              className="max-md:min-h-11"
              // What is half typed must not be added as the field is left for this.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => add(word)}
            >
              ＋ {word}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
