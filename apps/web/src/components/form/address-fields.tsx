import type { AddressRoom } from "@/lib/api/find-address";
import type { BoundField } from "@/lib/forms/bound-field";
import { ChoiceField } from "./choice-field";
import { LocationField, type LocatedAddress, type TypedAddress } from "./location-field";
import { PostalCodeFill } from "./postal-code-fill";
import { TextField } from "./text-field";

type AddressName = "postalCode" | "prefecture" | "city" | "addressLine" | "building" | "location";

interface AddressFieldsProps {
  room: AddressRoom;
  /** The form's own, as far as the address goes. */
  field: (name: AddressName) => BoundField;
  set: (name: AddressName, value: never) => void;
  address: TypedAddress;
  /** The row as it stands; null for a new one. */
  saved: LocatedAddress | null;
}

/** An address from its postal code to the point it lies at, for a grid of two columns. */
export function AddressFields({ room, field, set, address, saved }: AddressFieldsProps) {
  return (
    <>
      <TextField {...field("postalCode")} hint="ハイフンはあってもなくてもかまいません。" />
      <div className="md:pt-8">
        <PostalCodeFill
          room={room}
          postalCode={address.postalCode ?? ""}
          onFound={({ prefecture, city, town }) => {
            set("prefecture", prefecture as never);
            set("city", city as never);
            set("addressLine", town as never);
          }}
        />
      </div>
      <ChoiceField {...field("prefecture")} empty="選んでください" />
      <TextField {...field("city")} />
      <TextField {...field("addressLine")} />
      <TextField {...field("building")} />
      <LocationField
        {...field("location")}
        room={room}
        address={address}
        saved={saved}
        className="md:col-span-2"
      />
    </>
  );
}
