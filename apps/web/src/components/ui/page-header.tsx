import Link from "next/link";

interface PageHeaderProps {
  title: string;
  crumbs?: { label: string; href: string }[];
  action?: React.ReactNode;
  badge?: React.ReactNode;
}

export function PageHeader({ title, crumbs = [], action, badge }: PageHeaderProps) {
  return (
    <header className="mb-5">
      <title>{`${title} | まごころサポート`}</title>
      {crumbs.length > 0 && (
        <nav aria-label="パンくずリスト" className="mb-1 text-sm text-muted">
          <ol className="flex flex-wrap gap-x-2">
            {crumbs.map((crumb) => (
              <li key={crumb.href}>
                <Link href={crumb.href} className="inline-block py-1 text-link underline">
                  {crumb.label}
                </Link>
                <span aria-hidden className="ml-2">
                  ›
                </span>
              </li>
            ))}
            <li aria-current="page" className="py-1">
              {title}
            </li>
          </ol>
        </nav>
      )}
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="flex flex-wrap items-center gap-3">
          <h1 className="text-2xl font-bold">{title}</h1>
          {badge}
        </div>
        {action && <div className="print:hidden">{action}</div>}
      </div>
    </header>
  );
}
