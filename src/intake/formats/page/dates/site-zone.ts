/**
 * The time zone in which a site most likely gives times without an offset: that of its country's top-level domain where
 * the country has one zone, or one in which its media work; else that of a language spoken in one country.
 *
 * @returns an IANA time zone; undefined where nothing tells
 */
export function zoneOfSite(address: string | undefined, language: string | undefined): string | undefined {
  const host = address === undefined ? undefined : URL.parse(address)?.hostname;
  if (host !== undefined && CHINESE.test(host)) return 'Asia/Shanghai';
  const country = host?.split('.').at(-1);
  const byCountry = country === undefined || !Object.hasOwn(COUNTRIES, country) ? undefined : COUNTRIES[country];
  return byCountry ?? LANGUAGES[language?.toLowerCase().split('-', 1)[0] ?? ''];
}

const zones = (area: string, list: string) =>
  list.split(' ').map((pair) => {
    const [country, city] = pair.split(':');
    return [country!, `${area}/${city}`] as const;
  });

// Chinese media whose addresses name no country.
const CHINESE = /(?:^|\.)(?:xinhuanet|chinanews|huanqiu|ifeng|thepaper|caixin|jiemian|yicai|163|sohu|qq|sina|bjnews|cctv)\.(?:com|net)$/;
// From the time zone database, zone.tab. For Spain, Portugal and Indonesia the zone of the capital, for Australia that of
// the largest city.
const COUNTRIES: Readonly<Record<string, string>> = Object.fromEntries([
  ...zones(
    'Europe',
    'fr:Paris de:Berlin it:Rome es:Madrid pt:Lisbon nl:Amsterdam be:Brussels lu:Luxembourg ch:Zurich at:Vienna dk:Copenhagen no:Oslo se:Stockholm fi:Helsinki ee:Tallinn lv:Riga lt:Vilnius pl:Warsaw cz:Prague sk:Bratislava hu:Budapest ro:Bucharest bg:Sofia gr:Athens ie:Dublin uk:London hr:Zagreb rs:Belgrade si:Ljubljana tr:Istanbul ua:Kyiv',
  ),
  ...zones(
    'Asia',
    'jp:Tokyo kr:Seoul cn:Shanghai tw:Taipei hk:Hong_Kong mo:Macau sg:Singapore my:Kuala_Lumpur id:Jakarta ph:Manila th:Bangkok vn:Ho_Chi_Minh kh:Phnom_Penh bn:Brunei tl:Dili in:Kolkata pk:Karachi bd:Dhaka lk:Colombo np:Kathmandu ae:Dubai sa:Riyadh qa:Qatar kw:Kuwait bh:Bahrain om:Muscat ye:Aden jo:Amman lb:Beirut sy:Damascus iq:Baghdad ps:Gaza il:Jerusalem ir:Tehran',
  ),
  ...zones('Australia', 'au:Sydney'),
  ...zones('Pacific', 'nz:Auckland fj:Fiji'),
  ...zones(
    'Africa',
    'eg:Cairo ma:Casablanca dz:Algiers tn:Tunis ly:Tripoli sd:Khartoum mr:Nouakchott ng:Lagos gh:Accra ke:Nairobi tz:Dar_es_Salaam ug:Kampala rw:Kigali et:Addis_Ababa za:Johannesburg zw:Harare zm:Lusaka sn:Dakar ci:Abidjan cm:Douala bj:Porto-Novo tg:Lome bf:Ouagadougou ne:Niamey ml:Bamako ga:Libreville mu:Mauritius',
  ),
]);
const LANGUAGES: Readonly<Record<string, string>> = { ja: 'Asia/Tokyo', ko: 'Asia/Seoul' };
