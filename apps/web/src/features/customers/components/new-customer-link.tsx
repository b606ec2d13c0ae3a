import Link from "next/link";
import { buttonStyle } from "@/components/ui/button";
import type { WritingRoom } from "../api/use-customer";

export function NewCustomerLink({ room }: { room: WritingRoom }) {
  return (
    <Link href={`/${room}/customers/new`} className={buttonStyle({ tone: "primary" })}>
      お客様を登録する
    </Link>
  );
}
