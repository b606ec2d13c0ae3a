"use client";

import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import { useState } from "react";
import { Card } from "@/components/ui/card";
import { useColleagues } from "../api/use-colleagues";
import { PeopleChoice } from "./people-choice";

interface MembersCardProps {
  visit: CaseDetail;
  /** The concierge who reports: always there, and never a member. */
  reporterId: number | null;
  memberIds: readonly number[];
  onChange: (memberIds: number[]) => void;
  error: string | undefined;
}

/** Who went along with the reporter: everybody assigned is proposed, and the performers' pay is shared by these. */
export function MembersCard({ visit, reporterId, memberIds, onChange, error }: MembersCardProps) {
  const colleagues = useColleagues();
  // A name taken off stays where it was: the list must not jump under the thumb.
  const [first] = useState(() => new Set([...visit.assignees.map(({ id }) => id), ...memberIds]));
  const known = new Map([...visit.assignees, ...(colleagues.data ?? [])].map((one) => [one.id, one]));
  const people = [...known.values()].filter(({ id }) => id !== reporterId);
  return (
    <Card title="訪問した人">
      <PeopleChoice
        likely={people.filter(({ id }) => first.has(id))}
        others={people.filter(({ id }) => !first.has(id))}
        chosen={memberIds}
        onChange={onChange}
      />
      <p className="mt-2 text-sm text-muted">
        あなたを含めて{1 + memberIds.length}名で訪問したと報告します。作業の報酬は、この人数で分けます。
      </p>
      {error && (
        <p role="alert" className="mt-1 text-sm font-medium text-danger">
          {error}
        </p>
      )}
    </Card>
  );
}
