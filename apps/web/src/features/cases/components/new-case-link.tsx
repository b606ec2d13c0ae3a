import Link from "next/link";
import { buttonStyle } from "@/components/ui/button";
import type { OfficeRoom } from "../api/case-endpoints";

export function NewCaseLink({ room }: { room: OfficeRoom }) {
  return (
    <Link href={`/${room}/cases/new`} className={buttonStyle({ tone: "primary" })}>
      新規サポート依頼
    </Link>
  );
}
