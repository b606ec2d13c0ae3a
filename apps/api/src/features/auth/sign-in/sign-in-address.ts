import { createHash } from "node:crypto";
import ipaddr from "ipaddr.js";

/**
 * What counts as one address: an IPv4 address, or the /64 of an IPv6 one, since one household or attacker
 * has all of it.
 */
export function addressKey(ip: string): string {
  if (!ipaddr.isValid(ip)) return "unknown";
  const address = ipaddr.process(ip);
  if (address.kind() === "ipv4") return address.toString();
  const network = ipaddr.IPv6.networkAddressFromCIDR(`${address.toString()}/64`);
  return `${network.toString()}/64`;
}

/** Hashed: the stores of limits are no place for mail addresses, least of all for those nobody has. */
export function accountKey(email: string): Buffer {
  return createHash("sha256").update(email.trim().toLowerCase()).digest();
}
