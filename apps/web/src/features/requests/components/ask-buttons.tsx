"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Dialog } from "@/components/ui/dialog";
import { AskAreas } from "./ask-areas";
import { AskTerms } from "./ask-terms";
import { TERM_FORMS, type TermKind } from "./term-forms";

type Kind = TermKind | "areas";

const LABELS: Record<Kind, string> = {
  areas: "対応エリアの変更",
  rates: "報酬率の変更",
  contract: "契約期間の変更",
  code: "加盟店コードの変更",
};
const KINDS = ["areas", "rates", "contract", "code"] as const;

/** 「変更を依頼する」: what headquarters alone may change, a button and a form for each. */
export function AskButtons() {
  const [asked, setAsked] = useState<Kind | null>(null);
  const close = () => setAsked(null);
  return (
    <Card title="変更を依頼する" className="mb-5">
      <p className="mb-4 text-muted">
        次の内容は本部が管理しています。変更したいときは、ここから依頼してください。
      </p>
      <div className="flex flex-wrap gap-3">
        {KINDS.map((kind) => (
          <Button key={kind} onClick={() => setAsked(kind)}>
            {LABELS[kind]}
          </Button>
        ))}
      </div>
      {asked && (
        <Dialog isOpen onClose={close} title={`${LABELS[asked]}を依頼する`}>
          {asked === "areas" ? (
            <AskAreas onDone={close} />
          ) : (
            <AskTerms form={TERM_FORMS[asked]} onDone={close} />
          )}
        </Dialog>
      )}
    </Card>
  );
}
