import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import type { CaseAct } from "@magokoro/domain/case/case-acts";
import Link from "next/link";
import { buttonStyle } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { OfficeRoom } from "../api/case-endpoints";
import { DeleteDraft } from "./delete-draft";
import { PanelMove } from "./moves/panel-move";
import { CancelMove, DeclineMove } from "./moves/reason-move";
import { VersionMove } from "./moves/version-move";
import { PartnerPicker } from "./partner-picker";

/** In the order of the buttons: what comes next first, what ends it last. */
const ORDER = [
  "accept",
  "decline",
  "submit",
  "resend",
  "assign",
  "schedule",
  "put_back",
  "edit",
  "cancel",
  "delete_draft",
] as const satisfies readonly CaseAct[];

interface OfficeActionsProps {
  room: OfficeRoom;
  item: CaseDetail;
}

/** What an operator or a store can do with a case now. */
export function OfficeActions({ room, item }: OfficeActionsProps) {
  return (
    <>
      {item.can.includes("dispatch") && <PartnerPicker item={item} />}
      <Card title="操作" className="print:hidden not-has-[a,button]:hidden">
        <div className="flex flex-wrap gap-3">
          {ORDER.filter((act) => item.can.includes(act)).map((act) => (
            <ActButton key={act} act={act} room={room} item={item} />
          ))}
        </div>
      </Card>
    </>
  );
}

function ActButton({ act, room, item }: OfficeActionsProps & { act: (typeof ORDER)[number] }) {
  switch (act) {
    case "accept":
    case "submit":
    case "resend":
    case "put_back":
      return <VersionMove move={act} room={room} item={item} />;
    case "decline":
      return <DeclineMove item={item} />;
    case "cancel":
      return <CancelMove room={room} item={item} />;
    case "assign":
    case "schedule":
      return <PanelMove move={act} item={item} />;
    case "delete_draft":
      return <DeleteDraft room={room} item={item} />;
    case "edit":
      return (
        <Link href={`/${room}/cases/${item.id}/edit`} className={buttonStyle({ tone: "secondary" })}>
          内容を編集する
        </Link>
      );
  }
}
