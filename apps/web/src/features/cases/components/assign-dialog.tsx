"use client";

import { assignCase } from "@magokoro/contract/cases/case-moves";
import { getCase } from "@magokoro/contract/cases/endpoints";
import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import { findConciergesOfDay, MOST_OF_DAY } from "@magokoro/contract/concierges/endpoints";
import { useState } from "react";
import { ActButton } from "@/components/form/act-button";
import { ChoiceField } from "@/components/form/choice-field";
import { RecordForm } from "@/components/form/record-form";
import { TickField } from "@/components/form/tick-field";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SearchBox } from "@/components/ui/search-box";
import { ErrorState, Skeleton } from "@/components/ui/state-message";
import { onRow } from "@/lib/api/on-row";
import { useAct } from "@/lib/api/use-act";
import { useRead } from "@/lib/api/use-read";
import { useRecordForm } from "@/lib/forms/use-record-form";
import { visitPeriodLabel } from "@/lib/ui-labels";
import {
  assignmentFields,
  candidatesOf,
  assignmentForm,
  assignmentOf,
  readAssignment,
  reasonsOf,
  type Assignment,
} from "./assignment";
import { toPeriod, type VisitTime } from "./visit-time";
import { VisitTimeFields } from "./visit-time-fields";

interface AssignDialogProps {
  item: CaseDetail;
  onClose: () => void;
}

/** One primary concierge, members, and a time if it is known; who is busy that day stands beside each name. */
export function AssignDialog(props: AssignDialogProps) {
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title="コンシェルジュを割り当てる"
      description="訪問日時は、あとから決めることもできます。"
    >
      <AssignForm {...props} />
    </Dialog>
  );
}

function AssignForm({ item, onClose }: AssignDialogProps) {
  const [time, setTime] = useState<VisitTime>(() => assignmentOf(item));
  const [search, setSearch] = useState("");
  const concierges = useRead(findConciergesOfDay, {
    query: {
      date: time.day || undefined,
      customerId: item.customer ? String(item.customer.id) : undefined,
      search: search || undefined,
    },
    keepsPrevious: true,
  });
  const people = candidatesOf(concierges.data ?? [], item.assignees);
  const isMany = search !== "" || (concierges.data ?? []).length >= MOST_OF_DAY;
  const assign = useAct(assignCase.in.partner, {
    ...onRow(getCase.in.partner, item.id),
    done: "担当を割り当てました",
    failure: "page",
  });
  const form = useRecordForm<Assignment, CaseDetail, "save">({
    schema: assignmentForm,
    base: assignmentOf(item),
    version: item.version,
    draft: {
      kind: "case-assign",
      row: String(item.id),
      label: () => `案件「${item.caseNumber ?? ""} ${item.title}」の割り当て`,
    },
    fields: assignmentFields(people, time),
    acts: ["save"],
    save: ({ primaryConciergeId, memberIds, ...time }, version) =>
      assign.run({
        version: version ?? item.version,
        primaryConciergeId,
        memberIds: memberIds.filter((id) => String(id) !== String(primaryConciergeId)),
        ...toPeriod(time),
      }),
    readCurrent: readAssignment,
    onSaved: onClose,
  });
  const { primaryConciergeId, memberIds, day, from, to } = form.values;
  if (day !== time.day || from !== time.from || to !== time.to) setTime({ day, from, to });
  const isPrimary = ({ id }: { id: number }) => String(id) === String(primaryConciergeId);
  const primary = people.find(isPrimary);
  const visits = primary?.visits ?? [];

  if (concierges.error)
    return <ErrorState error={concierges.error} onRetry={() => void concierges.refetch()} />;
  if (!concierges.data) return <Skeleton lines={4} />;
  return (
    <RecordForm
      form={form}
      actions={
        <>
          <Button onClick={onClose}>戻る</Button>
          <ActButton form={form} act="save" isDoneByEnter>
            割り当てる
          </ActButton>
        </>
      }
    >
      <VisitTimeFields field={form.field} time={form.values} />
      {isMany && (
        <SearchBox
          label="コンシェルジュを検索"
          placeholder="名前・ふりがな"
          value={search}
          onSearch={setSearch}
        />
      )}
      <ChoiceField {...form.field("primaryConciergeId")} empty="選んでください" />
      {visits.length > 0 && (
        <ul className="rounded-lg bg-hover p-3 text-sm">
          {visits.map((visit) => (
            <li key={visit.caseId}>
              {visitPeriodLabel(visit.visitStart, visit.visitEnd)} {visit.title}
            </li>
          ))}
        </ul>
      )}
      <TickField
        id={form.idOf("memberIds")}
        label="メンバー"
        rows={people
          .filter((person) => !isPrimary(person))
          .map((person) => ({
            id: person.id,
            name: [person.name, ...reasonsOf(person, time)].join("・"),
          }))}
        ticked={memberIds}
        error={form.errorOf("memberIds")}
        onChange={(next) => form.set("memberIds", next)}
        className="grid sm:grid-cols-2"
      />
    </RecordForm>
  );
}
