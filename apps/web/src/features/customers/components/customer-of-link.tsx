"use client";

import { useSearchParams } from "next/navigation";
import { Notice } from "@/components/ui/notice";
import { ErrorState, Skeleton } from "@/components/ui/state-message";
import { ApiError } from "@/lib/api-error";
import { useCustomer, type CustomerRoom } from "../api/use-customer";

export interface LinkedCustomer {
  id: number;
  name: string;
}

interface CustomerOfLinkProps {
  room: CustomerRoom;
  children: (customer: LinkedCustomer | undefined) => React.ReactNode;
}

/**
 * The customer a link names by `?customerId=`. The name is the record's own: a link may not put another
 * name, or one that nobody has, over somebody's case.
 */
export function CustomerOfLink({ room, children }: CustomerOfLinkProps) {
  const text = useSearchParams().get("customerId");
  if (text === null) return children(undefined);
  if (!/^[1-9]\d{0,8}$/.test(text)) return <NobodyThere>{children(undefined)}</NobodyThere>;
  return (
    <Found room={room} id={Number(text)}>
      {children}
    </Found>
  );
}

function Found({ room, id, children }: CustomerOfLinkProps & { id: number }) {
  const { data, error, refetch } = useCustomer(room, id);
  if (data) return children({ id, name: `${data.familyName} ${data.givenName}` });
  if (error instanceof ApiError && error.code === "NOT_FOUND")
    return <NobodyThere>{children(undefined)}</NobodyThere>;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return <Skeleton lines={8} />;
}

function NobodyThere({ children }: { children: React.ReactNode }) {
  return (
    <>
      <div className="mb-4">
        <Notice tone="danger">
          リンクが指すお客様が見つかりません。お客様を検索して選び直してください。
        </Notice>
      </div>
      {children}
    </>
  );
}

/** The name of a customer known by id alone. */
export function CustomerName({ room, id }: { room: CustomerRoom; id: number }) {
  const { data, error } = useCustomer(room, id);
  if (error) return "見つからないお客様";
  return data ? `${data.familyName} ${data.givenName} 様` : "読み込んでいます…";
}
