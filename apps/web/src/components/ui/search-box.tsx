"use client";

import { Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { cn } from "@/lib/cn";
import { Input } from "./input";

const PAUSE_MS = 250;
const MAX_LENGTH = 100;

interface SearchBoxProps {
  label: string;
  value: string;
  onSearch: (value: string) => void;
  placeholder?: string;
  className?: string;
}

/** Searches while typing, after a short pause; not in the middle of a kana conversion. */
export function SearchBox({ label, value, onSearch, placeholder, className }: SearchBoxProps) {
  const [text, setText] = useState(value);
  const isComposing = useRef(false);
  const search = useRef(onSearch);
  search.current = onSearch;

  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value || text.trim().length > MAX_LENGTH || isComposing.current) return undefined;
    const timer = setTimeout(() => search.current(text.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, value]);

  return (
    <div className={cn("relative", className)}>
      <Search
        aria-hidden

        className="pointer-events-none absolute top-6 left-3 -translate-y-1/2 text-muted md:top-5.5"
      />
      <Input
        type="search"
        aria-label={label}
        placeholder={placeholder}
        className="pl-10"
        maxLength={MAX_LENGTH}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onCompositionStart={() => (isComposing.current = true)}
        onCompositionEnd={(event) => {
          isComposing.current = false;
          const word = event.currentTarget.value.trim();
          if (word.length <= MAX_LENGTH) search.current(word);
        }}
      />
    </div>
  );
}
