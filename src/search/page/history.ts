/** Keeps the page's address, and with it the browser's history, up to date. */
export function openHistory(): PageHistory {
  // Typing makes one step in the history, however many letters are typed.
  let isTyping = false;
  return {
    write(address, isStep) {
      if (address === location.pathname + location.search) isTyping &&= !isStep;
      else {
        if (isTyping) history.replaceState(null, '', address);
        else history.pushState(null, '', address);
        isTyping = !isStep;
      }
    },
    endTyping: () => (isTyping = false),
  };
}

export interface PageHistory {
  /** Changes the address. `isStep` is false while the reader types. */
  write: (address: string, isStep: boolean) => void;
  /** Makes the next change a new step. */
  endTyping: () => void;
}
