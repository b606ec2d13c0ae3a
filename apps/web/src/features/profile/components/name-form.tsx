"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import {
  getProfile,
  profileBody,
  updateProfile,
  type Profile,
} from "@magokoro/contract/auth/profile-endpoints";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { DraftNotice } from "@/components/ui/draft-notice";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { FormNotice } from "@/components/ui/form-notice";
import { VersionConflict } from "@/components/ui/version-conflict";
import { applyServerErrors } from "@/lib/apply-server-errors";
import { readKey } from "@/lib/api/read-key";
import { useAct } from "@/lib/api/use-act";
import type { ComparedField } from "@/lib/drafts/compare-versions";
import { useDraft } from "@/lib/drafts/use-draft";

interface Names {
  name: string;
  nameKana: string;
}

const FIELDS: ComparedField<Names>[] = [
  { name: "name", label: "氏名" },
  { name: "nameKana", label: "ふりがな" },
];

const namesBody = profileBody.omit({ version: true }).required();

const namesOf = ({ name, nameKana }: Names): Names => ({ name, nameKana });

export function NameForm({ profile, onDone }: { profile: Profile; onDone: () => void }) {
  const update = useAct(updateProfile, {
    shows: readKey(getProfile),
    done: "プロフィールを更新しました",
    failure: "page",
  });
  const form = useForm<Names>({ resolver: zodResolver(namesBody), defaultValues: namesOf(profile) });
  const [failure, setFailure] = useState<string | null>(null);
  const { errors, isSubmitting } = form.formState;
  const draft = useDraft<Names>({
    kind: "profile",
    row: "name",
    label: "プロフィールの氏名の変更",
    base: namesOf(profile),
    version: profile.version,
    values: form.watch(),
    show: (next) => form.reset(next, { keepDefaultValues: true }),
    fields: FIELDS,
  });

  const submit = (version: number) =>
    form.handleSubmit(async (names) => {
      setFailure(null);
      try {
        await update.run({ ...names, version });
        draft.saved();
        onDone();
      } catch (error) {
        if (!draft.meetConflict(error, readCurrent)) setFailure(applyServerErrors(form, error));
      }
    })();

  return (
    <form
      noValidate
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(draft.version ?? profile.version);
      }}
    >
      <DraftNotice draft={draft} />
      <Field label="氏名" isRequired error={errors.name?.message}>
        {(control) => <Input {...control} autoFocus autoComplete="name" {...form.register("name")} />}
      </Field>
      <Field label="ふりがな" isRequired error={errors.nameKana?.message}>
        {(control) => <Input {...control} {...form.register("nameKana")} />}
      </Field>
      {draft.conflict ? (
        <VersionConflict conflict={draft.conflict} onSave={({ version }) => void submit(version)} />
      ) : (
        <FormNotice failure={failure} />
      )}
      <div className="flex flex-wrap justify-end gap-3">
        <Button
          onClick={() => {
            draft.discard();
            onDone();
          }}
        >
          キャンセル
        </Button>
        <Button type="submit" tone="primary" isBusy={isSubmitting} disabled={draft.conflict !== null}>
          保存する
        </Button>
      </div>
    </form>
  );
}

const readCurrent = (current: unknown) => ({
  values: namesOf(current as Profile),
  version: (current as Profile).version,
});
