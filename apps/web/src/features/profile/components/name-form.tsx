"use client";

import {
  getProfile,
  profileBody,
  updateProfile,
  type Profile,
} from "@magokoro/contract/auth/profile-endpoints";
import { ActButton } from "@/components/form/act-button";
import { RecordForm } from "@/components/form/record-form";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { readKey } from "@/lib/api/read-key";
import { useAct } from "@/lib/api/use-act";
import { useRecordForm } from "@/lib/forms/use-record-form";

interface Names {
  name: string;
  nameKana: string;
}

const namesBody = profileBody.omit({ version: true }).required();

const namesOf = ({ name, nameKana }: Names): Names => ({ name, nameKana });

const readCurrent = (current: unknown) => ({
  values: namesOf(current as Profile),
  version: (current as Profile).version,
});

export function NameForm({ profile, onDone }: { profile: Profile; onDone: () => void }) {
  const update = useAct(updateProfile, {
    shows: readKey(getProfile),
    done: "プロフィールを更新しました",
    failure: "page",
  });
  const form = useRecordForm<Names, Profile, "save">({
    schema: namesBody,
    base: namesOf(profile),
    version: profile.version,
    draft: { kind: "profile", row: "name", label: () => "プロフィールの氏名の変更" },
    fields: { name: { label: "氏名" }, nameKana: { label: "ふりがな" } },
    acts: ["save"],
    save: (names, version) => update.run({ ...names, version: version ?? profile.version }),
    readCurrent,
    onSaved: onDone,
  });
  return (
    <RecordForm
      form={form}
      actions={
        <>
          <Button
            onClick={() => {
              form.draft.discard();
              onDone();
            }}
          >
            キャンセル
          </Button>
          <ActButton form={form} act="save" isDoneByEnter>
            保存する
          </ActButton>
        </>
      }
    >
      <TextField {...form.field("name")} autoFocus autoComplete="name" />
      <TextField {...form.field("nameKana")} />
    </RecordForm>
  );
}
