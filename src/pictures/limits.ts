/** Widths in pixels: for phones, for high-resolution phones and columns, for the lead. Chosen by hand; not measured. */
export const WIDTHS = [480, 960, 1600] as const;

/** More than press cameras produce. Decoding a picture of this size takes less than a gigabyte. */
export const MOST_PIXELS = 100_000_000;

/** The greatest height of a WebP (developers.google.com/speed/webp/faq). */
export const TALLEST = 16_383;

/** In bytes: several times the size of a camera's files. */
export const LARGEST_FILE = 100_000_000;
