import ipaddr from 'ipaddr.js';

/**
 * True where an IP address belongs to the public internet. What is private, local, reserved or shared, the addresses at
 * which clouds keep their secrets, and any of these written as IPv6, is not: nothing that an editor pastes may make this
 * machine ask its own network.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // Turns ::ffff:127.0.0.1 into 127.0.0.1.
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  // Global unicast is 2000::/3 (RFC 4291); the library calls all unicast that has no other name.
  return parsed instanceof ipaddr.IPv6 ? parsed.match(GLOBAL, 3) : !CLOUD.has(parsed.toString());
}

const GLOBAL = ipaddr.IPv6.parse('2000::');

// Azure's wire server stands in the public range.
const CLOUD = new Set(['168.63.129.16']);
