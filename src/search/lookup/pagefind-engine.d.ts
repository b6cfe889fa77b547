/** Pagefind's worker script as a module, which the build makes (src/search/index/engine.ts). */
declare module 'virtual:pagefind-engine' {
  type Message = import('./host.ts').Message;
  type Answer = import('./host.ts').Answer;
  interface Self {
    addEventListener: (type: string, listener: (event: { data: Message }) => void) => void;
    postMessage: (answer: Answer) => void;
  }
  export const ENTRY: { version: string; include_characters: readonly string[] };
  export function start(self: Self, fetch: (input: string) => Promise<Response>): void;
}
