/** What of a client's address is counted: whoever has IPv6 has billions of addresses, of which one network is one client. */
import { isIPv4, isIPv6 } from 'node:net';

const NETWORK_GROUPS = 4;
const GROUPS = 8;

/** An IPv4 address as it is, of an IPv6 address the first 64 bits. */
export function clientNetwork(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1] ?? '';
  if (isIPv4(mapped)) return mapped;
  if (!isIPv6(address)) return address;
  return groupsOf(address).slice(0, NETWORK_GROUPS).join(':');
}

function groupsOf(address: string): string[] {
  const [head = [], tail] = address.replace(/%.*$/, '').toLowerCase().split('::').map(parts);
  if (tail === undefined) return head.map(withoutZeros);
  const zeros = Array.from({ length: GROUPS - head.length - tail.length }, () => '0');
  return [head, zeros, tail].flat().map(withoutZeros);
}

function parts(text: string): string[] {
  return text === '' ? [] : text.split(':');
}

function withoutZeros(group: string): string {
  return group.replace(/^0+(?=.)/, '');
}
