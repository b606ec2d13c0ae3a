"use client";

import type { ReportDetail } from "@magokoro/contract/reports/report-response";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { CorrectPeopleDialog } from "./correct-people-dialog";

const namesOf = (people: readonly { name: string }[]) => people.map(({ name }) => name).join("、");

/** Who was at the visit; the store corrects it until the report is approved. */
export function ReportPeopleCard({ report }: { report: ReportDetail }) {
  const [isCorrecting, setCorrecting] = useState(false);
  const { reporter, members, primaryConcierge, headcount } = report;
  return (
    <Card
      title="訪問した人"
      action={
        report.can.includes("correct_people") && (
          <Button size="small" onClick={() => setCorrecting(true)}>
            訪問した人を直す
          </Button>
        )
      }
    >
      <DescriptionList
        items={[
          { term: "報告者", value: reporter.name },
          ...(members.length > 0 ? [{ term: "一緒に訪問した人", value: namesOf(members) }] : []),
          { term: "人数", value: `${headcount}名` },
          ...(primaryConcierge ? [{ term: "主担当", value: primaryConcierge.name }] : []),
        ]}
      />
      {isCorrecting && <CorrectPeopleDialog report={report} onClose={() => setCorrecting(false)} />}
    </Card>
  );
}
