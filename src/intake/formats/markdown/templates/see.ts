/** Receives what was removed or changed, and the reason if it was not simply removed. */
export type See = (text: string, reason?: string) => void;
