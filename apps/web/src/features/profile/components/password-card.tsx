"use client";

import type { Profile } from "@magokoro/contract/auth/profile-endpoints";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Dialog } from "@/components/ui/dialog";
import { dateTimeLabel } from "@/lib/ui-labels";

interface PasswordCardProps {
  profile: Profile;
  form: (onChanged: () => void) => React.ReactNode;
}

export function PasswordCard({ profile, form }: PasswordCardProps) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <Card title="パスワード" action={<Button onClick={() => setOpen(true)}>パスワードを変更</Button>}>
      <DescriptionList
        items={[
          { term: "前回の変更", value: dateTimeLabel(profile.passwordChangedAt) },
          ...(profile.passwordExpiresAt
            ? [{ term: "有効期限", value: dateTimeLabel(profile.passwordExpiresAt) }]
            : []),
        ]}
      />
      <Dialog
        isOpen={isOpen}
        onClose={close}
        title="パスワードの変更"
        description="変更すると、ほかの端末からはログアウトされます。"
      >
        {form(close)}
        <Button className="mt-3 w-full" onClick={close}>
          キャンセル
        </Button>
      </Dialog>
    </Card>
  );
}
