"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { AskAreas } from "./ask-areas";
import { AskTerms } from "./ask-terms";
import { TERM_FORMS, type TermKind } from "./term-forms";

export type AskedKind = TermKind | "areas";

const LABELS: Record<AskedKind, string> = {
  areas: "対応エリアの変更",
  rates: "報酬率の変更",
  contract: "契約期間の変更",
  code: "加盟店コードの変更",
};

/** Beside what headquarters alone may change: its form, for another value of it. */
export function AskButton({ kind }: { kind: AskedKind }) {
  const [isAsking, setAsking] = useState(false);
  const close = () => setAsking(false);
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {LABELS[kind]}を依頼する
      </Button>
      <Dialog isOpen={isAsking} onClose={close} title={`${LABELS[kind]}を依頼する`}>
        {kind === "areas" ? <AskAreas onDone={close} /> : <AskTerms form={TERM_FORMS[kind]} onDone={close} />}
      </Dialog>
    </>
  );
}
