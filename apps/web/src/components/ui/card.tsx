import { cn } from "@/lib/cn";

interface CardProps {
  title?: React.ReactNode;
  action?: React.ReactNode;
  children: React.ReactNode;
  className?: string;
}

export function Card({ title, action, children, className }: CardProps) {
  return (
    <section
      className={cn(
        "rounded-xl border border-line bg-card p-4 md:p-6 print:rounded-none print:border-x-0 print:border-b-0 print:px-0 print:py-2",
        className,
      )}
    >
      {(title || action) && (
        <div className="mb-4 flex print:mb-1 print:[&_a]:hidden flex-wrap items-center justify-between gap-2">
          {title && <h2 className="text-lg font-bold">{title}</h2>}
          {action}
        </div>
      )}
      {children}
    </section>
  );
}
