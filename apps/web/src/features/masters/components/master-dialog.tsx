"use client";

import type { AnyMaster, MasterRow, MasterValues } from "@magokoro/contract/masters/any-master";
import { ActButton } from "@/components/form/act-button";
import { RecordForm } from "@/components/form/record-form";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useAct } from "@/lib/api/use-act";
import { useRecordForm } from "@/lib/forms/use-record-form";

interface MasterDialogProps {
  master: AnyMaster;
  /** Null for a new one. */
  row: MasterRow | null;
  onClose: () => void;
}

export function MasterDialog({ master, row, onClose }: MasterDialogProps) {
  const title = row ? `${master.label}を編集` : `${master.label}を追加`;
  return (
    <Dialog isOpen onClose={onClose} title={title}>
      <MasterForm master={master} row={row} onClose={onClose} />
    </Dialog>
  );
}

/** What a form holds of a row: the fields of its master, new ones empty. */
const valuesOf = ({ fields }: AnyMaster, row: MasterRow | null): MasterValues => ({
  ...Object.fromEntries(Object.keys(fields).map((name) => [name, row?.[name] ?? ""])),
  name: row?.name ?? "",
});

function MasterForm({ master, row, onClose }: MasterDialogProps) {
  const { label, fields, noun } = master;
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
    schema: master.body,
    base: valuesOf(master, row),
    version: row?.version ?? null,
    draft: {
      kind: `master-${noun}`,
      row: row ? String(row.id) : "new",
      label: ({ name }) => `${label}${name && `「${name}」`}の${row ? "編集" : "追加"}`,
    },
    fields,
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
      {Object.entries(fields).map(([name, { hint }], index) => (
        <TextField key={name} {...form.field(name)} hint={hint} autoFocus={index === 0} autoComplete="off" />
      ))}
    </RecordForm>
  );
}
