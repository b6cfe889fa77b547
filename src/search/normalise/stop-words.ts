/**
 * True for a word that is too common to be required in a result: an article, preposition, conjunction, auxiliary, pronoun
 * or question word.
 *
 * @param token folded
 */
export function isStopWord(token: string, language: string): boolean {
  return STOP_WORDS[language.split('-', 1)[0]!]?.has(token) ?? false;
}

const list = (words: string) => new Set(words.split(/\s+/));

/** By language, folded and without articles; a test checks that every entry equals its own fold. */
export const STOP_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  ar: list(
    `في من الي علي عن ان او ما لا لم لن هذا هذه ذلك تلك التي الذي الذين مع بعد قبل كان كانت يكون و ثم قد هل لماذا متي اين كيف كم اي ماذا
    هو هي هم بين حول منذ عند لدي كل غير حتي اذا كما بل لكن عندما حيث انه انها به بها فيه فيها له لها حسب`,
  ),
  de: list(
    `der die das den dem des ein eine einen einem einer eines und oder in im an am auf zu zum zur von vom mit bei aus fur nach uber unter ist sind war
    waren wird werden hat haben nicht auch als dass es er sie wir ihr ich wer was wann wo warum wie welche welcher`,
  ),
  en: list(
    `a an the of in on at to for from by with and or but as is are was were be been being it its that this these those he she they his her their
    him them we our you your i me my who whom whose what when where why how which did do does done has have had will would can could should may might must
    not no about after before into over under than then there here if so out up s t`,
  ),
  es: list(
    `el la los las un una unos unas de del al a en y o u que por para con sin sobre es son era fue ser ha han su sus se lo le les no como mas
    quien que cuando donde cual cuanto`,
  ),
  fr: list(
    `le la les un une des du de au aux a en et ou dans par pour sur avec sans sous ce ces cet cette son sa ses leur leurs qui que quoi est sont etait
    etre ete a ont avait il elle ils elles on se ne pas plus comment pourquoi quand combien quel quelle quels quelles dont mais comme entre chez vers apres avant
    depuis contre nous vous je tu y lui eux qu d l s n c j m t`,
  ),
  he: list('של את על עם זה זו הוא היא הם לא כי או אם גם מה מי מתי איפה למה איך אל בין כל'),
  hi: list('का के की में है हैं और को से पर ने यह वह कि एक था थे थी क्या कौन कब कहाँ क्यों कैसे'),
  id: list(
    `yang dan di ke dari untuk pada dengan dalam oleh itu ini atau adalah akan juga para apa siapa mengapa kenapa kapan mana dimana bagaimana berapa
    telah sudah tidak bukan ada bisa dapat karena sebagai saat ketika tentang antara setelah sebelum hingga sampai serta mereka ia dia kami kita saya anda nya lebih
    sebuah seorang`,
  ),
  it: list(
    'il lo la i gli le un uno una di del della dei delle a al alla in nel nella da dal per con su e o che chi cosa quando dove come perche non si e sono',
  ),
  ja: list(
    `の に は を が で と も や へ か から まで より など について とは なぜ どう どの どこ いつ 誰 だれ 何 なに なん する した して され させ れる られ いる ある
    なっ なる です ます まし でし だっ この その こと もの ため という として による によって において ない なり たい ください いくら どれ どんな`,
  ),
  ko: list('그 이 저 및 또는 그리고 하지만 누가 무엇 언제 어디 왜 어떻게 얼마나'),
  nl: list(
    'de het een van in op aan te voor met door bij uit over en of maar is zijn was waren niet wie wat wanneer waar waarom hoe dat die dit',
  ),
  pl: list('i w we z ze na do od po za o a oraz lub czy nie to jest sa byl byla sie jak co kto kiedy gdzie dlaczego'),
  pt: list(
    'o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela para com sem sobre e ou que se nao ser foi e sao ao aos quem quando onde como porque qual',
  ),
  ru: list('и в во на с со по за от до из к у о об не что как это кто когда где почему или а но для при'),
  tr: list('ve ile bir bu su o da de mi mu icin gibi ne kim neden nasil nerede'),
  vi: list('cua va la o cho voi cac nhung mot trong khi nao ai gi dau sao tai vi the'),
  zh: list(
    `的 了 是 在 和 与 及 吗 呢 吧 什么 怎么 怎样 为什么 为何 如何 谁 哪 哪里 哪个 哪些 多少 几 何时 什么时候 有 被 把 将 对 从 到 由 于 而 也 都 就 还 又 不 没有 关于
    这 那 这个 那个 他 她 它 们 他们 我 我们 你 会 能 可以 要 想 让 之 以 为 所 其 个 名 位 说 着 过 得 地 上 中 下 里 谁是 是谁 什么是 就是 都是 不是 还是 是否 时 去 来 做 发生 怎么了 在哪 在哪里 为何 何人 何地`,
  ),
};
