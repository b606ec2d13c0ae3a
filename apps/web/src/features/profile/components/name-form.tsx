"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { profileBody, updateProfile, type Profile } from "@magokoro/contract/auth/profile-endpoints";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { VersionConflict } from "@/components/ui/version-conflict";
import { ApiError } from "@/lib/api-error";
import { applyServerErrors } from "@/lib/apply-server-errors";
import { callApi } from "@/lib/call-api";
import { useKeepProfile } from "@/lib/use-profile";

export function NameForm({ profile, onDone }: { profile: Profile; onDone: () => void }) {
  const keep = useKeepProfile();
  const form = useForm({
    resolver: zodResolver(profileBody.required()),
    defaultValues: { version: profile.version, name: profile.name, nameKana: profile.nameKana },
  });
  const [failure, setFailure] = useState<string | null>(null);
  const [current, setCurrent] = useState<Profile | null>(null);
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async (body) => {
    setFailure(null);
    try {
      keep((await callApi(updateProfile, { body })).data);
      toast.success("プロフィールを更新しました");
      onDone();
    } catch (error) {
      const conflict = error instanceof ApiError ? error.conflict : null;
      if (conflict?.reason === "version") setCurrent(conflict.current as Profile);
      else setFailure(applyServerErrors(form, error));
    }
  });

  function goOnFrom(next: Profile, values: { name: string; nameKana: string }): void {
    form.reset({ version: next.version, name: values.name, nameKana: values.nameKana });
    setCurrent(null);
  }

  const typed = form.watch();
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="space-y-4">
      {failure && <Notice tone="danger">{failure}</Notice>}
      {current && (
        <VersionConflict
          fields={[
            { label: "氏名", mine: typed.name, current: current.name },
            { label: "ふりがな", mine: typed.nameKana, current: current.nameKana },
          ]}
          onTakeCurrent={() => {
            keep(current);
            goOnFrom(current, current);
          }}
          onTakeMine={() => {
            goOnFrom(current, typed);
            void submit();
          }}
        />
      )}
      <Field label="氏名" isRequired error={errors.name?.message}>
        {(control) => <Input {...control} autoFocus autoComplete="name" {...form.register("name")} />}
      </Field>
      <Field label="ふりがな" isRequired error={errors.nameKana?.message}>
        {(control) => <Input {...control} {...form.register("nameKana")} />}
      </Field>
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onDone}>キャンセル</Button>
        <Button type="submit" tone="primary" isBusy={isSubmitting}>
          保存する
        </Button>
      </div>
    </form>
  );
}
