"use client";

import { Eye, EyeOff } from "lucide-react";
import { useState, type InputHTMLAttributes } from "react";
import { cn } from "@/lib/cn";
import { Input } from "./input";

/** Hidden by default; whoever is alone at the screen may look at what they type. */
export function PasswordInput({ className, ...rest }: InputHTMLAttributes<HTMLInputElement>) {
  const [isShown, setShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <div className="relative">
      <Input {...rest} type={isShown ? "text" : "password"} className={cn("pr-14", className)} />
      <button
        type="button"
        aria-label={isShown ? "パスワードを隠す" : "パスワードを表示する"}
        aria-pressed={isShown}
        onClick={() => setShown(!isShown)}
        className="absolute inset-y-0 right-0 inline-flex w-12 items-center justify-center rounded-lg text-muted"
      >
        <Icon aria-hidden />
      </button>
    </div>
  );
}
