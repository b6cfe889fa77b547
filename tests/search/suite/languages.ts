/** What the rules need to know of a language. `{}` is a name or word. */
export const LANGUAGES: Readonly<Record<string, LanguageFacts>> = {
  en: {
    questions: ['who is {}', 'what happened to {}', 'why did {} resign', 'where is {}', 'what did {} say', 'when did {} happen', 'how did {} start'],
    absent: ['Zelensky', 'bitcoin exchange', 'Zelensky visit', 'Taylor Swift concert', 'volcano in Iceland', 'vaccine', 'lithium mine', 'Erdogan', 'cricket umpire', 'pandemic', 'Huawei', 'dolphin rescue', 'monsoon', 'semiconductor shortage', 'Mozart'],
    titles: [],
  },
  fr: {
    questions: ['qui est {}', 'pourquoi {}', 'où se trouve {}', 'que s’est-il passé avec {}', 'comment {}', 'quand {}', 'qu’a dit {}'],
    absent: ['Zelensky', 'visite de Zelensky', 'bitcoin', 'gilets jaunes', 'vaccin', 'volcan islandais', 'Erdogan', 'pandémie', 'Huawei', 'mousson', 'dauphins', 'semi-conducteurs', 'Mozart', 'fromage', 'vendange'],
    titles: [],
  },
  id: {
    questions: ['siapa {}', 'apa itu {}', 'mengapa {}', 'di mana {}', 'kapan {}', 'bagaimana {}', 'apa kata {}'],
    absent: ['Zelensky', 'kunjungan Zelensky', 'bitcoin', 'vaksin', 'gunung Merapi', 'Erdogan', 'pandemi', 'Huawei', 'lumba-lumba', 'semikonduktor', 'Mozart', 'nikel', 'kelapa sawit', 'Prabowo', 'kereta cepat'],
    titles: [],
  },
  zh: {
    questions: ['谁是{}', '{}是什么', '为什么{}', '{}在哪里', '{}怎么了', '{}说了什么', '什么时候{}'],
    absent: ['泽连斯基', '泽连斯基访问', '比特币', '疫苗', '冰岛火山', '埃尔多安', '大流行病', '华为', '海豚', '半导体', '莫扎特', '镍矿', '棕榈油', '高铁', '熊猫'],
    titles: [],
  },
  ja: {
    questions: ['{}とは誰', '{}とは', 'なぜ{}', '{}はどこ', '{}はどうなった', '{}は何を言った', 'いつ{}'],
    absent: ['ゼレンスキー', 'ゼレンスキー訪問', 'ビットコイン', 'ワクチン', 'アイスランドの火山', 'エルドアン', 'パンデミック', 'ファーウェイ', 'イルカ', '半導体', 'モーツァルト', 'ニッケル', 'パーム油', '新幹線', '相撲'],
    titles: [],
  },
  ar: {
    questions: ['من هو {}', 'ما هو {}', 'لماذا {}', 'أين {}', 'متى {}', 'كيف {}', 'ماذا قال {}'],
    absent: ['زيلينسكي', 'زيارة زيلينسكي', 'بيتكوين', 'لقاح', 'بركان آيسلندا', 'أردوغان', 'جائحة', 'هواوي', 'دلافين', 'رقائق', 'موزارت', 'نيكل', 'نخيل', 'الحج', 'القات'],
    titles: ['الرئيس', 'السيد', 'السيدة', 'القاضي', 'السيناتور', 'الوزير', 'المدرب', 'الدكتور', 'مدينة', 'ولاية', 'جزيرة', 'نادي', 'شركة', 'جامعة'],
  },
};

export interface LanguageFacts {
  /** Questions that people ask. */
  questions: readonly string[];
  /** Names and topics that the articles are not about; the measurement checks that their words are absent together. */
  absent: readonly string[];
  /** Words before names, where nothing else marks a name. */
  titles: readonly string[];
}
