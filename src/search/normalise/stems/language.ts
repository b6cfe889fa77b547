/** The stems of a language's words. */
export interface Language {
  /** Shorter words are not stemmed. */
  least: number;
  /** Shorter stems are not used; default: three letters. */
  shortest?: number;
  /** All stems that a folded word may have. */
  stems: (token: string) => string[];
  /** Those of them that the index has for it, if that needs more knowledge than a query. */
  roots?: (token: string) => string[];
}
