"use client";

import {
  PASSWORD_PROBLEMS,
  PASSWORD_STRENGTH_LABELS,
  findPasswordProblems,
  passwordStrength,
  type PasswordProblem,
} from "@magokoro/domain/password/password-policy";
import { Check, Minus } from "lucide-react";
import { cn } from "@/lib/cn";

const RULES = (Object.keys(PASSWORD_PROBLEMS) as PasswordProblem[]).filter((rule) => rule !== "too_long");
const STEPS = [1, 2, 3, 4] as const;

/** The very rules the server applies, each met or not, and how strong the whole is: in words, not in colour alone. */
export function PasswordStrength({ password, email }: { password: string; email: string }) {
  const problems = new Set(findPasswordProblems(password, email));
  const strength = passwordStrength(password, email);
  const rules = problems.has("too_long") ? ([...RULES, "too_long"] as const) : RULES;
  return (
    <div className="rounded-lg bg-hover p-3 text-sm">
      <p aria-live="polite" className="flex items-center justify-between gap-3">
        <span className="text-muted">パスワードの強さ</span>
        <span className="font-medium">{PASSWORD_STRENGTH_LABELS[strength]}</span>
      </p>
      <div aria-hidden className="mt-1.5 grid grid-cols-4 gap-1">
        {STEPS.map((step) => (
          <span
            key={step}
            className={cn(
              "h-1.5 rounded-full bg-line",
              strength >= step && (strength === 1 ? "bg-danger" : "bg-teal"),
            )}
          />
        ))}
      </div>
      <ul className="mt-3 space-y-1">
        {rules.map((rule) => {
          const isMet = password !== "" && !problems.has(rule);
          const Icon = isMet ? Check : Minus;
          return (
            <li key={rule} className={cn("flex items-start gap-2", !isMet && "text-muted")}>
              <Icon aria-hidden className={cn("mt-1 shrink-0", isMet && "text-link")} />
              <span>
                <span className="sr-only">{isMet ? "満たしています：" : "まだ満たしていません："}</span>
                {PASSWORD_PROBLEMS[rule]}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
