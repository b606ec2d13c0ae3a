/** The search and the filters above a list: side by side while there is room, whatever the size of the text. */
export function FilterBar({ children }: { children: React.ReactNode }) {
  return (
    <div className="mb-4 flex flex-wrap gap-3 *:w-auto *:min-w-[min(13rem,100%)] *:flex-1 *:first:min-w-[min(16rem,100%)] *:first:flex-3 print:hidden">
      {children}
    </div>
  );
}
