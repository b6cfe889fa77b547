/** Takes note of what was removed or changed, as it stood, and why where it was not simply removed. */
export type See = (text: string, reason?: string) => void;
