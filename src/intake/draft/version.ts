/** Reads a version as sent: a whole number from 1. */
export function wholeNumber(text: string | undefined): number | undefined {
  const number = /^\d{1,9}$/.test(text?.trim() ?? '') ? Number(text) : undefined;
  return number !== undefined && number >= 1 ? number : undefined;
}
