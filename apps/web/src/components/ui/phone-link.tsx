/** A phone number as it is written in Japan; a press calls it. */
export function PhoneLink({ phone }: { phone: string }) {
  return (
    <a href={`tel:${phone.replaceAll("-", "")}`} className="whitespace-nowrap text-link underline">
      {phone}
    </a>
  );
}
