/** Widths in pixels that a picture is offered in: a phone, a phone with a dense screen or a column, the lead. */
export const WIDTHS = [480, 960, 1600] as const;

/** No press camera makes more, and decoding it takes less than a gigabyte. */
export const MOST_PIXELS = 100_000_000;

/** What a WebP can be high (developers.google.com/speed/webp/faq). */
export const TALLEST = 16_383;

/** In bytes: several times what a camera writes. */
export const LARGEST_FILE = 100_000_000;
