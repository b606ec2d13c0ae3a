"use client";

import type { AnyMaster, MasterRow, MasterValues } from "@magokoro/contract/masters/any-master";
import type { MasterField } from "@magokoro/contract/masters/master-fields";
import { ActButton } from "@/components/form/act-button";
import { RecordForm } from "@/components/form/record-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { cn } from "@/lib/cn";
import { useAct } from "@/lib/api/use-act";
import { useRecordForm } from "@/lib/forms/use-record-form";
import type { RelatedRows } from "../api/use-related-rows";
import { formFields, typedFields, valuesOf } from "../form-of-master";
import { MasterFieldInput } from "./master-field-input";

/** Longer forms have two columns where there is room. */
const MOST_IN_A_COLUMN = 3;

const isWide = ({ isFixed, kind }: MasterField) => isFixed === true || kind.as === "words";

interface MasterDialogProps {
  master: AnyMaster;
  /** Null for a new one. */
  row: MasterRow | null;
  related: RelatedRows;
  onClose: () => void;
}

export function MasterDialog(props: MasterDialogProps) {
  const { master, row, onClose } = props;
  const title = row ? `${master.label}を編集` : `${master.label}を追加`;
  return (
    <Dialog isOpen onClose={onClose} title={title}>
      <MasterForm {...props} />
    </Dialog>
  );
}

function MasterForm({ master, row, related, onClose }: MasterDialogProps) {
  const { label, noun } = master;
  const typed = typedFields(master, row);
  const add = useAct(master.create, {
    isNew: true,
    done: ({ name }) => `「${name}」を追加しました。並び順の最後にあります。`,
    failure: "page",
  });
  const update = useAct(master.update, {
    params: { id: String(row?.id ?? "") },
    done: ({ name }) => `「${name}」を保存しました`,
    failure: "page",
  });
  const form = useRecordForm<MasterValues, MasterRow, "save">({
    schema: row ? master.editBody : master.body,
    base: valuesOf(master, row),
    version: row?.version ?? null,
    draft: {
      kind: `master-${noun}`,
      row: row ? String(row.id) : "new",
      label: ({ name }) => `${label}${name && `「${name}」`}の${row ? "編集" : "追加"}`,
    },
    fields: formFields(master, row, related),
    acts: ["save"],
    save: (values, version) =>
      row ? update.run({ ...values, version: version ?? row.version }) : add.run(values),
    // The row as this very descriptor answers it.
    readCurrent: (current) => {
      const now = current as MasterRow;
      return { values: valuesOf(master, now), version: now.version };
    },
    onSaved: onClose,
  });

  return (
    <RecordForm
      form={form}
      actions={
        <>
          <Button onClick={onClose}>戻る</Button>
          <ActButton form={form} act="save" isDoneByEnter>
            {row ? "保存する" : "追加する"}
          </ActButton>
        </>
      }
    >
      {!row && master.newNote && <Notice>{master.newNote}</Notice>}
      {row && <p className="text-sm text-muted">{`コード：${row.code}（変更できません）`}</p>}
      <div className={cn("grid gap-4", typed.length > MOST_IN_A_COLUMN && "sm:grid-cols-2")}>
        {typed.map(([name, field], index) => (
          <MasterFieldInput
            key={name}
            field={field}
            bound={form.field(name)}
            values={form.values}
            isFirst={index === 0}
            className={isWide(field) ? "sm:col-span-full" : undefined}
          />
        ))}
      </div>
    </RecordForm>
  );
}
