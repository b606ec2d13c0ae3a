"use client";

import type { ConciergeFit } from "@magokoro/contract/concierges/concierge-response";
import { FIT_LABELS, type FitKind } from "@magokoro/contract/concierges/concierge-values";
import { clearConciergeFit, findConciergeFits } from "@magokoro/contract/concierges/fit-endpoints";
import Link from "next/link";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState, ErrorState, Skeleton } from "@/components/ui/state-message";
import { useAct } from "@/lib/api/use-act";
import { useRead } from "@/lib/api/use-read";
import { FitDialog, type CustomerChoice } from "./fit-dialog";

const TONES = { familiar: "green", ng: "red" } as const satisfies Record<FitKind, string>;

interface ConciergeFitsProps {
  id: number;
  canEdit: boolean;
  /** How a customer is found. */
  picker: CustomerChoice;
}

/** Customers who know this concierge, and those who must not be gone to. */
export function ConciergeFits({ id, canEdit, picker }: ConciergeFitsProps) {
  const { data, error, refetch } = useRead(findConciergeFits, { params: { id } });
  const [isAdding, setAdding] = useState(false);
  const [edited, setEdited] = useState<ConciergeFit | null>(null);
  return (
    <Card title="相性" action={canEdit && <Button onClick={() => setAdding(true)}>お客様を加える</Button>}>
      <p className="mb-2 text-sm text-muted">
        割り当てのときに表示します。コンシェルジュ本人には見えません。
      </p>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={3} />}
      {data?.length === 0 && <EmptyState>馴染みやNGのお客様は登録されていません。</EmptyState>}
      {data && data.length > 0 && (
        <ul className="divide-y divide-line">
          {data.map((fit) => (
            <FitLine
              key={fit.customer.id}
              id={id}
              fit={fit}
              canEdit={canEdit}
              onEdit={() => setEdited(fit)}
            />
          ))}
        </ul>
      )}
      {isAdding && <FitDialog conciergeId={id} fit={null} picker={picker} onClose={() => setAdding(false)} />}
      {edited && <FitDialog conciergeId={id} fit={edited} picker={picker} onClose={() => setEdited(null)} />}
    </Card>
  );
}

interface FitLineProps {
  id: number;
  fit: ConciergeFit;
  canEdit: boolean;
  onEdit: () => void;
}

function FitLine({ id, fit: { customer, kind, note }, canEdit, onEdit }: FitLineProps) {
  const remove = useAct(clearConciergeFit, {
    params: { id, customerId: customer.id },
    done: `${customer.name} 様との相性を外しました`,
  });
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
      <Badge tone={TONES[kind]}>{FIT_LABELS[kind]}</Badge>
      <Link href={`/partner/customers/${customer.id}`} className="py-1 text-link underline">
        {customer.name} 様
      </Link>
      {note && <span className="min-w-0 text-sm break-all text-muted">{note}</span>}
      {canEdit && (
        <span className="ml-auto flex">
          <Button tone="quiet" aria-label={`${customer.name} 様との相性を変える`} onClick={onEdit}>
            変える
          </Button>
          <Button
            tone="quiet"
            isBusy={remove.isBusy}
            aria-label={`${customer.name} 様との相性を外す`}
            onClick={() => void remove.run()}
          >
            外す
          </Button>
        </span>
      )}
    </li>
  );
}
