/**
 * The share of a text's words that are among a language's most common ones.
 *
 * @returns undefined for a language whose common words are not listed
 */
export function commonWordsShare(words: readonly string[], language: string): number | undefined {
  const common = COMMON[language];
  if (!common || words.length === 0) return undefined;
  return words.filter((word) => common.has(word)).length / words.length;
}

/**
 * Tells Indonesian from Malay by words that only one of them uses: days, months, `karena` and `kerana`. News has such words
 * in nearly every paragraph.
 *
 * @returns undefined if the text has no such words, or equally many of both
 */
export function malayOrIndonesian(words: readonly string[]): { tag: 'id' | 'ms'; lead: number } | undefined {
  let lead = 0;
  for (const word of words) lead += INDONESIAN.has(word) ? 1 : MALAY.has(word) ? -1 : 0;
  return lead === 0 ? undefined : { tag: lead > 0 ? 'id' : 'ms', lead: Math.abs(lead) };
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

// Words are split as `\p{L}+` matches them: an apostrophe separates words.
const COMMON: Readonly<Record<string, ReadonlySet<string>>> = {
  en: setOf(
    'the of and to in that is was for on with as it at by from be this are have has he his not were which they their an been had but or who would will its she her we you said',
  ),
  fr: setOf(
    'le la les de des du et en un une que qui est dans pour au aux par sur pas il elle plus ce cette son sa ses avec se ne a été ont sont mais à leur nous ou d l qu n c s j y',
  ),
  id: setOf(
    'yang dan di untuk dari dengan ini itu pada tidak akan dalam ke adalah oleh sebagai telah juga bahwa mereka karena kata ada saya lebih sudah atau orang bisa dapat dia tersebut menjadi seorang satu kami para setelah saat seperti hari bagi tahun kepada harus hanya daripada bahawa kerana',
  ),
};
const INDONESIAN = setOf(
  `karena bahwa saat bisa senin kamis jumat agustus desember juni juli maret uang polisi kantor perusahaan mobil prancis jepang inggris persen miliar triliun rupiah
  universitas mahasiswa siswa partai pemilu kampanye ujar ujarnya tutur tuturnya usai pria tim menit namun pemerintah provinsi kabupaten kecamatan gubernur bupati
  pengadilan pajak layanan kebijakan kesepakatan pernyataan posisi informasi mencoba berhasil sejumlah tewas tanggal terkait berbagai mantan delapan pesan kabar lokal
  internasional insiden sanksi perbatasan menyebutkan menambahkan menjelaskan jadwal televisi bahkan biaya`,
);
const MALAY = setOf(
  `kerana bahawa ialah iaitu selepas semasa isnin khamis jumaat ogos disember julai mac wang polis syarikat sahaja mahu perancis jepun inggeris peratus bilion ringgit
  universiti parti kempen hospital mahkamah cukai perkhidmatan perniagaan peguam timbalan setiausaha datuk kemalangan maklumat memaklumkan suspek cuba ekoran menerusi
  bagaimanapun kakitangan tarikh beritahu baharu minit lapan tentera pengundi mengundi mangsa tempatan mesej antarabangsa pentadbiran siasatan penyiasatan sempadan
  mendakwa menafikan jenama jurucakap sukan rekod kesihatan kecederaan terkorban kemudiannya bahagian sebarang berumur semula`,
);
