import { describe, expect, it } from 'vitest';
import { detectLanguage, alternativeLanguage } from '../../../src/languages/detect.ts';

const EDITIONS = ['id', 'en', 'zh', 'ja', 'ar', 'fr'];

/** Three sentences of news in languages that are not editions. */
const FOREIGN = {
  fi: 'Sillan korjaus alkaa torstaina ja kestää kaksi viikkoa, kertoo kunta. Bussit kulkevat sinä aikana toista reittiä. Asukkaat toivovat, että työ valmistuu ennen talvea.',
  sv: 'Reparationen av bron börjar på torsdag och tar två veckor, uppger kommunen. Under tiden går bussarna en annan väg. De boende hoppas att arbetet blir klart före vintern.',
  da: 'Reparationen af broen begynder torsdag og varer to uger, oplyser kommunen. I mellemtiden kører busserne ad en anden vej. Beboerne håber, at arbejdet er færdigt inden vinteren.',
  no: 'Reparasjonen av brua begynner torsdag og varer i to uker, opplyser kommunen. I mellomtiden kjører bussene en annen vei. Beboerne håper at arbeidet blir ferdig før vinteren.',
  de: 'Die Reparatur der Brücke beginnt am Donnerstag und dauert zwei Wochen, teilte die Gemeinde mit. Die Busse fahren so lange einen anderen Weg. Die Anwohner hoffen auf ein Ende vor dem Winter.',
  nl: 'De reparatie van de brug begint donderdag en duurt twee weken, meldt de gemeente. De bussen rijden zolang een andere route. De bewoners hopen dat het werk voor de winter klaar is.',
  es: 'La reparación del puente empieza el jueves y durará dos semanas, informó el ayuntamiento. Mientras tanto, los autobuses irán por otra calle. Los vecinos esperan que termine antes del invierno.',
  pt: 'A reparação da ponte começa na quinta-feira e vai durar duas semanas, informou a câmara. Até lá, os autocarros seguem por outra rua. Os moradores esperam que tudo acabe antes do inverno.',
  it: 'La riparazione del ponte comincia giovedì e durerà due settimane, ha comunicato il comune. Nel frattempo gli autobus faranno un’altra strada. Gli abitanti sperano che finisca prima dell’inverno.',
  ca: 'La reparació del pont comença dijous i durarà dues setmanes, segons l’ajuntament. Mentrestant, els autobusos aniran per un altre carrer. Els veïns esperen que acabi abans de l’hivern.',
  ro: 'Reparația podului începe joi și va dura două săptămâni, anunță primăria. Între timp, autobuzele vor merge pe altă stradă. Locuitorii speră că lucrările se vor termina înainte de iarnă.',
  pl: 'Naprawa mostu zacznie się w czwartek i potrwa dwa tygodnie, podał urząd gminy. W tym czasie autobusy pojadą inną drogą. Mieszkańcy mają nadzieję, że prace skończą się przed zimą.',
  cs: 'Oprava mostu začne ve čtvrtek a potrvá dva týdny, oznámila radnice. Autobusy zatím pojedou jinou cestou. Obyvatelé doufají, že práce skončí ještě před zimou.',
  hu: 'A híd javítása csütörtökön kezdődik és két hétig tart, közölte az önkormányzat. Addig a buszok más úton járnak. A lakók remélik, hogy a munka még a tél előtt befejeződik.',
  tr: 'Köprünün onarımı perşembe günü başlıyor ve iki hafta sürecek, belediye açıkladı. Bu sırada otobüsler başka bir yoldan gidecek. Mahalleliler işin kıştan önce bitmesini umuyor.',
  vi: 'Việc sửa cầu bắt đầu vào thứ Năm và kéo dài hai tuần, chính quyền xã cho hay. Trong thời gian đó xe buýt đi đường khác. Người dân mong công việc xong trước mùa đông.',
  fil: 'Magsisimula sa Huwebes ang pagkumpuni ng tulay at tatagal ng dalawang linggo, ayon sa munisipyo. Habang ginagawa ito, ibang daan muna ang tatahakin ng mga bus. Umaasa ang mga residente na matatapos ito bago magtag-ulan.',
  sw: 'Ukarabati wa daraja utaanza Alhamisi na utachukua wiki mbili, manispaa imesema. Wakati huo mabasi yatapita njia nyingine. Wakazi wanatumaini kazi itakamilika kabla ya mvua kuanza.',
  ha: 'Za a fara gyaran gadar ranar Alhamis kuma zai dauki makonni biyu, in ji karamar hukuma. A lokacin motocin bas za su bi wata hanya. Mazauna garin suna fatan za a gama kafin damina.',
  ms: 'Kerja membaiki jambatan itu bermula hari Khamis dan mengambil masa dua minggu, kata majlis perbandaran. Bas akan melalui jalan lain kerana jambatan ditutup. Penduduk berharap kerja siap sebelum Disember.',
  fa: 'تعمیر پل از روز پنجشنبه آغاز می‌شود و دو هفته طول می‌کشد. در این مدت اتوبوس‌ها از راه دیگری می‌روند. اهالی امیدوارند کار پیش از زمستان تمام شود.',
  ur: 'پل کی مرمت جمعرات سے شروع ہوگی اور دو ہفتے جاری رہے گی۔ اس دوران بسیں دوسرے راستے سے جائیں گی۔ رہائشیوں کو امید ہے کہ کام سردیوں سے پہلے مکمل ہو جائے گا۔',
  ps: 'د پله رغونه به د پنجشنبې په ورځ پیل شي او دوې اونۍ به دوام وکړي. بسونه به په دې موده کې په بله لار ځي. خلک هیله لري چې کار له ژمي مخکې بشپړ شي.',
  he: 'תיקון הגשר יתחיל ביום חמישי ויימשך שבועיים, מסרה העירייה. בינתיים ייסעו האוטובוסים בדרך אחרת. התושבים מקווים שהעבודה תסתיים לפני החורף.',
  el: 'Η επισκευή της γέφυρας αρχίζει την Πέμπτη και θα διαρκέσει δύο εβδομάδες. Στο μεταξύ τα λεωφορεία θα περνούν από άλλον δρόμο.',
  ru: 'Ремонт моста начнётся в четверг и продлится две недели, сообщила мэрия. Автобусы на это время поедут другой дорогой. Жители надеются, что работы закончатся до зимы.',
  bg: 'Ремонтът на моста започва в четвъртък и ще продължи две седмици, съобщи общината. През това време автобусите ще минават по друг път. Жителите се надяват работата да свърши преди зимата.',
  hi: 'पुल की मरम्मत गुरुवार से शुरू होगी और दो सप्ताह चलेगी, नगर पालिका ने बताया। इस बीच बसें दूसरे रास्ते से जाएँगी।',
  yue: '條橋星期四開始整，要兩個禮拜先至整得掂。嗰段時間啲巴士會行第二條路，街坊都話唔緊要，最緊要喺冬天之前搞掂佢。',
};

/** Languages that three sentences cannot tell apart. */
const NEIGHBOURS: Readonly<Record<string, readonly string[]>> = {
  no: ['nb', 'nn', 'da'],
  cs: ['cs', 'sk', 'hr'],
  bg: ['bg', 'mk'],
};

describe('a language that is not an edition', () => {
  it.each(Object.entries(FOREIGN))('is detected correctly or not at all, and never as an edition’s: %s', (tag, text) => {
    const found = detectLanguage(text, EDITIONS);
    expect(EDITIONS).not.toContain(found);
    expect(NEIGHBOURS[tag] ?? [tag]).toContain(found);
  });

  it('is detected if it is an edition', () => {
    expect(detectLanguage(FOREIGN.no, ['en', 'no'])).toBe('no');
    expect(detectLanguage(FOREIGN.ms, ['en', 'ms'])).toBe('ms');
    expect(detectLanguage(FOREIGN.fa, ['ar', 'fa'])).toBe('fa');
  });
});

describe('Indonesian and Malay', () => {
  it('are told apart by words that only one of them uses', () => {
    expect(alternativeLanguage('Kantor itu tutup karena hujan.', 'id')).toBeUndefined();
    expect(alternativeLanguage('Pejabat itu ditutup kerana hujan.', 'ms')).toBeUndefined();
  });

  it('are interchangeable without such words', () => {
    expect(alternativeLanguage('Hujan turun sejak pagi di kampung itu.', 'id')).toBe('ms');
    expect(alternativeLanguage('Hujan turun sejak pagi di kampung itu.', 'ms')).toBe('id');
    expect(alternativeLanguage('The rain fell.', 'en')).toBeUndefined();
  });
});

describe('an edition’s language', () => {
  it('is never taken for Malay in Arabic letters, which short Arabic texts resemble', () => {
    expect(detectLanguage('فاز وفد مدينة في دان بأن كان مدن.', EDITIONS)).toBe('ar');
  });

  it('is detected in spite of foreign names and terms', () => {
    const arabic = 'قال متحدث باسم شركة پارس گاز إن الناقلة وصلت إلى الميناء يوم الأحد بعد رحلة دامت أسبوعين، وإن تفريغها سيبدأ غدا.';
    expect(detectLanguage(arabic, EDITIONS)).toBe('ar');
    const chinese = '据 Reuters 报道，Elizabeth Warren 与 Bernie Sanders 星期一在波士顿就新的港口法案交换了意见，双方同意下周再次会面。';
    expect(detectLanguage(chinese, EDITIONS)).toBe('zh');
  });
});
