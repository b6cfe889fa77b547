import ipaddr from 'ipaddr.js';

/**
 * True for an IP address of the public internet. False for private, local, reserved and shared addresses, for the
 * metadata services of clouds, and for any of these written as IPv6: an address that an editor pastes must not make this
 * machine send requests into its own network.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // Converts ::ffff:127.0.0.1 to 127.0.0.1.
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  // Global unicast is 2000::/3 (RFC 4291). The library reports every address without another range as unicast.
  return parsed instanceof ipaddr.IPv6 ? parsed.match(GLOBAL, 3) : !CLOUD.has(parsed.toString());
}

const GLOBAL = ipaddr.IPv6.parse('2000::');

// Azure's metadata service has an address in the public range.
const CLOUD = new Set(['168.63.129.16']);
