/** Keeps the page's address, and with it the browser's history, up to date. */
export function openHistory(): PageHistory {
  // Typing makes one step in the history, however many letters are typed.
  let isTyping = false;
  keepQueryInEditions();
  return {
    write(address, isStep) {
      if (address === location.pathname + location.search) isTyping &&= !isStep;
      else {
        if (isTyping) history.replaceState(null, '', address);
        else history.pushState(null, '', address);
        isTyping = !isStep;
      }
      keepQueryInEditions();
    },
    endTyping() {
      isTyping = false;
      keepQueryInEditions();
    },
  };
}

/** The links to the search pages of other editions keep what is searched; filters would not fit there. */
function keepQueryInEditions(): void {
  const query = new URLSearchParams(location.search).get('q');
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.editions a[hreflang]')) {
    link.search = query ? `?q=${encodeURIComponent(query)}` : '';
  }
}

export interface PageHistory {
  /** Changes the address. `isStep` is false while the reader types. */
  write: (address: string, isStep: boolean) => void;
  /** Makes the next change a new step. */
  endTyping: () => void;
}
