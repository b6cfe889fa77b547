declare module 'opencc-js/dict/STCharacters' {
  /** Simplified characters and the traditional ones they may stand for. */
  const table: string;
  export default table;
}

declare module 'opencc-js/dict/TSCharacters' {
  /** `傳 传|價 价|…`: traditional characters and the simplified ones they become. */
  const table: string;
  export default table;
}
