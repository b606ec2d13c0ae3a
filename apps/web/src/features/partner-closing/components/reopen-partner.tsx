"use client";

import { activatePartner } from "@magokoro/contract/partners/closing-endpoints";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { useAct } from "@/lib/api/use-act";

interface ReopenPartnerProps {
  partner: { id: number; name: string; version: number };
  /** How many cases it has still to finish. */
  left: number;
}

export function ReopenPartner({ partner, left }: ReopenPartnerProps) {
  const reopen = useAct(activatePartner, {
    params: { id: partner.id },
    done: `${partner.name}の利用を再開しました`,
  });
  return (
    <Card title="利用停止中です">
      <p className="mb-4">
        {left > 0
          ? `残っている案件が${left.toLocaleString("ja-JP")}件あり、加盟店の方は対応が終わるまでログインできます。`
          : "残っている案件はなく、加盟店の方はログインできません。"}
      </p>
      <Button
        tone="primary"
        isBusy={reopen.isBusy}
        onClick={() => void reopen.run({ version: partner.version })}
      >
        利用を再開する
      </Button>
    </Card>
  );
}
