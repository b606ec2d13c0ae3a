"use client";

import { parsePostalCode } from "@magokoro/domain/postal/postal-code";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { messageOf } from "@/lib/error-messages";
import { findAddress, type AddressRoom, type FoundAddress } from "@/lib/api/find-address";

interface PostalCodeFillProps {
  room: AddressRoom;
  postalCode: string;
  onFound: (address: FoundAddress) => void;
}

/** Fills the address of a postal code from the application's own data. */
export function PostalCodeFill({ room, postalCode, onFound }: PostalCodeFillProps) {
  const [message, setMessage] = useState<string | null>(null);
  async function fill() {
    const code = parsePostalCode(postalCode);
    if (!code) return setMessage("郵便番号を7桁で入力してください。");
    try {
      const address = await findAddress(room, code);
      if (address) onFound(address);
      setMessage(address ? null : "この郵便番号の住所が見つかりません。");
    } catch (error) {
      setMessage(messageOf(error));
    }
  }
  return (
    <div>
      <Button onClick={() => void fill()}>住所を自動入力</Button>
      {message && (
        <p role="status" className="mt-1 text-sm text-danger">
          {message}
        </p>
      )}
    </div>
  );
}
