/**
 * Reads a text that is only the name of an agency: `AFP`, `(ANTARA)`, `新华社`, `أ ف ب`.
 *
 * @returns the name, without brackets; undefined if the agency is not known
 */
export function agencyIn(text: string): string | undefined {
  const name = text.trim();
  if (name.length > 40) return undefined;
  // `tca/dpa`: a partner's initials beside an agency.
  const [partner, agency] = /^[A-Za-z]{2,8}\/[A-Za-z]{2,8}$/.test(name) ? name.split('/') : [];
  return AGENCY.test(name) || (partner && (AGENCY.test(partner) || AGENCY.test(agency!))) ? name : undefined;
}

/** An agency at the end of a dateline, with the separator before it: `, Dec. 9 Kyodo` gives ` Kyodo`. */
export function agencyAtEnd(text: string): { name: string; length: number } | undefined {
  const match = AT_END.exec(text.slice(-60));
  return match ? { name: match[1]!, length: match[0].length } : undefined;
}

// Longer names come before shorter ones with the same beginning.
const LATIN = [
  ...[
    'AFP',
    'AP',
    'Reuters',
    'UPI',
    'Bloomberg(?: News)?',
    'dpa(?:-AFX|/[A-Za-z]{2,4})?',
    'EFE',
    'ANSA',
    'Kyodo(?: News)?',
    'Jiji(?: Press)?',
    'Xinhua',
    'CNA',
    'Yonhap',
    'TASS',
    'Tass',
    'RIA(?: Novosti)?',
  ],
  ...[
    'Interfax',
    'PTI',
    'ANI',
    'IANS',
    'APP',
    'Bernama',
    'ANTARA(?: News)?',
    'Antara(?: News)?',
    'VOI(?:\\.id)?',
    'Anadolu(?: Agency)?',
    'AA',
    'SPA',
    'WAM',
    'QNA',
    'KUNA',
    'BNA',
    'MENA',
    'APS',
    'MAP',
    'TAP',
    'IRNA',
    'Petra',
    'NNA',
  ],
  ...[
    'CNN(?: Indonesia)?',
    'BBC(?: News)?',
    'VOA',
    'NPR',
    'Belga',
    'ATS',
    'Keystone-ATS',
    'APA',
    'PAP',
    'NTB',
    'TT',
    'Ritzau',
    'STT',
    'Lusa',
    'LUSA',
    'ABr',
    'Europa Press',
    'EUROPA PRESS',
    'Notimex',
    'PA',
    'AAP',
    'VNA',
    'PNA',
    'Sputnik',
    'Relaxnews',
  ],
  // Other agencies are recognised by their position (`dateline/parts.ts`).
  ...['ANP', 'TTXVN', 'ČTK', 'CTK', 'MTI', 'LETA', 'BNS', 'ELTA', 'Agerpres', 'BTA', 'Tanjug', 'Hina', 'HINA', 'DHA', 'İHA', 'IHA'],
  ...[
    'NAN',
    'GNA',
    'SAPA',
    'SANews',
    'KNA',
    'AIP',
    'ACI',
    'Agência Brasil',
    'Télam',
    'Telam',
    'Prensa Latina',
    'Adnkronos',
    'AGI',
    'SDA',
    'dts',
    'sid',
    'SID',
  ],
  ...['ТАСС', 'РИА Новости', 'Интерфакс', 'УНИАН', 'УНІАН', 'Укринформ', 'Укрінформ', 'БелТА', 'БЕЛТА', 'Казинформ', 'Рейтер'],
  ...['भाषा', 'वार्ता', '연합뉴스', '뉴시스', '뉴스1'],
  ...[
    'BUSINESS WIRE',
    'Business Wire',
    'PRNewswire',
    'PR Newswire',
    'PRNewswire-AsiaNet',
    'GLOBE NEWSWIRE',
    'GlobeNewswire',
    'ACN Newswire',
    'ACCESS Newswire',
    'ACCESSWIRE',
    'Newsfile Corp',
    'EQS Newswire',
    'CNW',
    'Media OutReach(?: Newswire)?',
    'Thomson Reuters Foundation',
    'The Conversation',
  ],
];
const SITE = '[A-Za-z0-9-]{2,20}\\.(?:com|co|id|net|org|news|tv|fr|my|in|COM|CO|ID|NET|ORG|NEWS)(?:\\.(?:id|ID))?';
const ARABIC = [
  'أ\\s?\\.?\\s?ف\\s?\\.?\\s?ب\\.?',
  'ا\\s?\\.?\\s?ف\\s?\\.?\\s?ب\\.?',
  'د\\s?\\.?\\s?ب\\s?\\.?\\s?أ\\.?',
  'أ\\s?\\.?\\s?ب\\.?',
  'أ ش أ',
  'رويترز',
  'فرانس برس',
  'شينخوا',
  'واس',
  'وام',
  'كونا',
  'قنا',
  'بنا',
  'وفا',
  'سانا',
  'بترا',
  'سبأ',
  'الأناضول',
  'أنتارا',
  'أسوشيتد برس',
  'سي إن إن',
  'إفي',
  'كيودو',
  'تاس',
  'سبوتنيك',
  'العمانية',
];
const EAST = [
  '共同(?:通信)?社?',
  '時事(?:通信)?社?',
  'ロイター',
  'ＡＦＰ(?:＝時事)?',
  'AFP(?:=時事|＝時事)',
  'ＡＰ',
  'ＣＮＮ',
  'ブルームバーグ',
  '(?:新华|新華|法新|美联|美聯|路透|埃菲|塔斯|德新|彭博|中央|中新|时事|韩联|韓聯|俄新|安莎)社',
  '聯合',
  '中新网',
  '中新網',
  '美國商業資訊',
  '美国商业资讯',
  'アンタラ',
];

const NAMES = [...LATIN, SITE, ...ARABIC, ...EAST].join('|');
const AGENCY = new RegExp(`^(?:${NAMES})(?:\\s?[/／]\\s?(?:${NAMES}))?$`, 'u');
const AT_END = new RegExp(`(?:\\s*[,،./]\\s*|\\s+|\\s*-\\s*)(${[...LATIN, SITE, ...ARABIC].join('|')})\\s*$`, 'u');
