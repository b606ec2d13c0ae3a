"use client";

import { USER_TYPES, USER_TYPE_LABELS } from "@magokoro/domain/user/user-type";
import type { BoundField } from "@/lib/forms/bound-field";
import { USER_TYPE_NOTES } from "./account-form-values";

/** Large radio cards: the choice that decides everything after it. */
export function UserTypeChoice({ field: { id, error, input } }: { field: BoundField }) {
  return (
    <fieldset id={id} aria-describedby={error ? "user-type-error" : undefined}>
      <legend className="mb-2 font-medium">どなたのアカウントですか</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        {USER_TYPES.map((type) => (
          <label
            key={type}
            className="flex cursor-pointer items-start gap-3 rounded-lg border border-field-line p-4 hover:bg-hover has-checked:border-link has-checked:bg-hover has-checked:ring-2 has-checked:ring-link"
          >
            <input
              type="radio"
              value={type}
              className="mt-1.5 size-5 shrink-0 accent-[var(--link)]"
              {...input}
            />
            <span>
              <span className="block font-medium">{USER_TYPE_LABELS[type]}</span>
              <span className="text-sm text-muted">{USER_TYPE_NOTES[type]}</span>
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p id="user-type-error" className="mt-2 text-sm font-medium text-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
}
