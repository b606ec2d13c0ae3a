import { X } from "lucide-react";

interface FilterChipProps {
  /** What the list is narrowed to, in words. */
  children: React.ReactNode;
  removeLabel: string;
  onRemove: () => void;
}

/** A condition of a list that came with a link: always to be seen, and taken off with one tap. */
export function FilterChip({ children, removeLabel, onRemove }: FilterChipProps) {
  return (
    <p className="inline-flex max-w-full items-center gap-1 rounded-full border border-line bg-hover py-1 pl-4">
      <span className="min-w-0 truncate">{children}</span>
      <button
        type="button"
        aria-label={removeLabel}
        onClick={onRemove}
        className="inline-flex size-11 shrink-0 items-center justify-center rounded-full hover:bg-line"
      >
        <X aria-hidden size={18} />
      </button>
    </p>
  );
}
