import { countLineEnds } from '../../../findings/line-counter.ts';
/** One message of a file. */
export interface Message {
  text: string;
  /** The line on which it begins. */
  line: number;
}

/**
 * Splits a file into messages. Each begins with SYN SYN SOH or ends with EOT. Without these, the file is one message.
 */
export function splitMessages(text: string): Message[] {
  const messages: Message[] = [];
  let line = 1;
  for (const part of text.split(BETWEEN)) {
    const blank = part.length - part.trimStart().length;
    if (HAS_WORDS.test(part)) messages.push({ text: part, line: line + countLineEnds(part.slice(0, blank)) });
    line += countLineEnds(part);
  }
  return messages;
}

// eslint-disable-next-line no-control-regex -- EOT ends a message, SOH begins one
const BETWEEN = /\x04|(?=\x16\x16?\x01)(?<!\x16)|(?=\x01)(?<!\x16)/;
const HAS_WORDS = /[\p{L}\p{N}]/u;
