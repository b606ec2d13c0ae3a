"use client";

import type { Profile } from "@magokoro/contract/auth/profile-endpoints";
import { USER_TYPE_LABELS } from "@magokoro/domain/user/user-type";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { dateTimeLabel } from "@/lib/ui-labels";
import { NameForm } from "./name-form";
import { PhotoField } from "./photo-field";

export function BasicsCard({ profile }: { profile: Profile }) {
  const [mode, setMode] = useState<"first-look" | "editing" | "edited">("first-look");
  const isEditing = mode === "editing";
  return (
    <Card
      title="基本情報"
      action={
        !isEditing && (
          // Whoever closes the form goes on from where they opened it.
          <Button autoFocus={mode === "edited"} onClick={() => setMode("editing")}>
            氏名を変更
          </Button>
        )
      }
    >
      <div className="space-y-5">
        <PhotoField profile={profile} />
        {isEditing ? (
          <NameForm profile={profile} onDone={() => setMode("edited")} />
        ) : (
          <DescriptionList
            items={[
              { term: "氏名", value: profile.name },
              { term: "ふりがな", value: profile.nameKana },
            ]}
          />
        )}
        <DescriptionList
          items={[
            { term: "メールアドレス", value: profile.email },
            { term: "種別", value: USER_TYPE_LABELS[profile.userType] },
            ...(profile.partnerName ? [{ term: "加盟店", value: profile.partnerName }] : []),
            { term: "前回のログイン", value: dateTimeLabel(profile.lastLoginAt) },
          ]}
        />
        <p className="text-sm text-muted">
          メールアドレス・種別・加盟店の変更は、本部の管理者にご依頼ください。
        </p>
      </div>
    </Card>
  );
}
