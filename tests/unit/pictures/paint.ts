import sharp, { type Sharp } from 'sharp';

/** A picture of noise, whose file is large enough to truncate anywhere. */
export function paint(width = 60, height = 40): Sharp {
  return sharp({ create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 40 } } });
}

/** The first part of a file. */
export function cutOff(bytes: Buffer, part: number): Buffer {
  return bytes.subarray(0, Math.floor(bytes.length * part));
}
