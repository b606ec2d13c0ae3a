"use client";

import { FIT_KINDS } from "@magokoro/contract/concierges/concierge-values";
import { findCustomerFits } from "@magokoro/contract/concierges/fit-endpoints";
import Link from "next/link";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/state-message";
import { useRead } from "@/lib/api/use-read";

const TITLES = { familiar: "馴染みのコンシェルジュ", ng: "NGのコンシェルジュ" } as const;

/** On the customer's page: whom they know, and who must not come. Where there is nobody, there is no card. */
export function CustomerFits({ room, id }: { room: "operator" | "partner"; id: number }) {
  const { data, error, refetch } = useRead(findCustomerFits.in[room], { params: { id } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data || data.length === 0) return null;
  return (
    <Card title="コンシェルジュとの相性">
      <div className="space-y-3">
        {FIT_KINDS.map((kind) => {
          const fits = data.filter((fit) => fit.kind === kind);
          if (fits.length === 0) return null;
          return (
            <section key={kind} aria-label={TITLES[kind]}>
              <h3 className={kind === "ng" ? "font-medium text-danger" : "font-medium"}>{TITLES[kind]}</h3>
              <ul>
                {fits.map(({ concierge, note }) => (
                  <li key={concierge.id} className="py-1">
                    {room === "partner" ? (
                      <Link href={`/partner/concierges/${concierge.id}`} className="text-link underline">
                        {concierge.name}
                      </Link>
                    ) : (
                      <>
                        {concierge.name} <span className="text-sm text-muted">{concierge.partnerName}</span>
                      </>
                    )}
                    {note && <span className="ml-2 text-sm break-all text-muted">{note}</span>}
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </Card>
  );
}
