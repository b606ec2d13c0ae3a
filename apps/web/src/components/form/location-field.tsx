"use client";

import type { ShownLocation } from "@magokoro/contract/core/location-fields";
import { locateAddress } from "@magokoro/contract/places/endpoints";
import { DISTANCE_UNKNOWN, PRECISION_LABELS } from "@magokoro/domain/place/location";
import { formatCoordinates, readLocation } from "@magokoro/domain/place/read-location";
import { parsePostalCode } from "@magokoro/domain/postal/postal-code";
import type { AddressRoom } from "@/lib/api/find-address";
import { useRead } from "@/lib/api/use-read";
import type { BoundField } from "@/lib/forms/bound-field";
import { useCalm } from "@/lib/use-calm";
import { TextField } from "./text-field";

/** As the inputs of a form, or a row, have it. */
export interface TypedAddress {
  postalCode?: string | null | undefined;
  prefecture?: string | undefined;
  city?: string | undefined;
  addressLine?: string | undefined;
}

export type LocatedAddress = TypedAddress & { location: ShownLocation };

interface LocationFieldProps extends BoundField {
  room: AddressRoom;
  /** What is typed now. */
  address: TypedAddress;
  /** The row as it stands; null for a new one. */
  saved: LocatedAddress | null;
  className?: string;
}

/** What the form of a row begins with: the point somebody set; empty where the address says the place. */
export const locationText = (location: ShownLocation): string =>
  location?.precision === "point" ? formatCoordinates(location) : "";

/** Where an address lies: empty, it follows the address; coordinates or a pasted link of a map move it. */
export function LocationField({ room, address, saved, ...field }: LocationFieldProps) {
  const derived = useDerived(room, address);
  const typed = String(field.value ?? "").trim();
  return <TextField {...field} autoComplete="off" hint={hintOf(typed, derived, address, saved)} />;
}

/** Undefined until there is an address and its place is known. */
function useDerived(room: AddressRoom, { postalCode, prefecture, city }: TypedAddress) {
  const code = parsePostalCode(postalCode ?? "");
  const asked = useCalm(JSON.stringify({ ...(code && { postalCode: code }), prefecture, city }));
  const query = JSON.parse(asked) as { postalCode?: string; prefecture?: string; city?: string };
  const hasAny = query.postalCode !== undefined || Boolean(query.prefecture && query.city);
  const { data } = useRead(locateAddress.in[room], { query, isEnabled: hasAny, staleTime: "static" });
  return hasAny ? data?.location : undefined;
}

function hintOf(
  typed: string,
  derived: ShownLocation | undefined,
  address: TypedAddress,
  saved: LocationFieldProps["saved"],
): string {
  if (typed === "") return `空欄のときは住所から決めます。${derivedWords(derived)}${HOW_TO_SET}`;
  if (saved && isStalePoint(typed, address, saved))
    return `住所が変わったため、保存すると、この地点は使わず住所から決め直します。${derivedWords(derived)}`;
  const read = readLocation(typed);
  return read
    ? `距離は、指定した地点（${formatCoordinates(read)}）から計算します。空欄にすると、住所から決めます。`
    : HOW_TO_SET;
}

const HOW_TO_SET =
  "地点を指定するときは、緯度・経度（例：35.6513, 139.6368）か、地図のリンクを貼り付けてください。";

function derivedWords(derived: ShownLocation | undefined): string {
  if (derived === undefined) return "";
  if (derived === null) return `この住所からは決められません（${DISTANCE_UNKNOWN}）。`;
  return `この住所では、距離を${PRECISION_LABELS[derived.precision]}計算します。`;
}

/** The point of the former address. Whoever means it for the new one as well types it once that is saved. */
function isStalePoint(
  typed: string,
  address: TypedAddress,
  saved: NonNullable<LocationFieldProps["saved"]>,
): boolean {
  if (typed !== locationText(saved.location)) return false;
  return wordsOf(address) !== wordsOf(saved);
}

const wordsOf = ({ postalCode, prefecture, city, addressLine }: TypedAddress) =>
  JSON.stringify([
    parsePostalCode(postalCode ?? "") ?? "",
    ...[prefecture, city, addressLine].map((one) => (one ?? "").trim()),
  ]);
