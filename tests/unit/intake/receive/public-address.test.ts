import { expect, it } from 'vitest';
import { isPublicAddress } from '../../../../src/intake/receive/public-address.ts';

it.each(['1.1.1.1', '93.184.216.34', '2606:4700::1111', '::ffff:8.8.8.8'])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

it.each([
  ...[
    '127.0.0.1',
    '10.0.0.1',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.100.100.200',
    '168.63.129.16',
    '224.0.0.1',
    '255.255.255.255',
    '0.0.0.0',
    '198.18.0.1',
  ],
  ...[
    '::1',
    '::',
    'fd00:ec2::254',
    'fe80::1',
    'fec0::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
  ],
  ...['', 'localhost', 'fe80::1%eth0'],
])('%s is not', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});
