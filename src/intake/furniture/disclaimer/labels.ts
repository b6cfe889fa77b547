import type { Wording } from './wordings.ts';

/**
 * One-line notices of machine translation for languages without full wordings: `Konekäännös englannista`, `Maskinöversatt
 * från finska`. A line must not have any other words. To add a language, add an entry here.
 */
export const LABELS: readonly Label[] = [
  {
    language: 'sv',
    translation: /\p{L}*översatt\p{L}*|\p{L}*översätt\p{L}*/giu,
    machine: /maskin\p{L}*|automat\p{L}*|(?<!\p{L})(?:AI|dator\p{L}*|artificiell intelligens)(?!\p{L})/giu,
    filler:
      /(?<!\p{L})(?:denna|den|här|artikeln?|texten?|har|är|blivit|blev|från|av|med|hjälp|en|till|svenska|och|kan|innehålla|fel|via)(?!\p{L})/giu,
  },
  {
    language: 'nb',
    translation: /\p{L}*oversatt\p{L}*|\p{L}*oversett\p{L}*|\p{L}*omsett\p{L}*/giu,
    machine: /maskin\p{L}*|automat\p{L}*|(?<!\p{L})(?:AI|KI|kunstig intelligens)(?!\p{L})/giu,
    filler:
      /(?<!\p{L})(?:denne|artikkelen|saken|teksten|er|har|blitt|ble|fra|av|med|hjelp|en|ei|til|norsk|og|kan|inneholde|feil|via)(?!\p{L})/giu,
  },
  {
    language: 'da',
    translation: /\p{L}*oversat\p{L}*|\p{L}*oversætt\p{L}*/giu,
    machine: /maskin\p{L}*|automat\p{L}*|(?<!\p{L})(?:AI|kunstig intelligens)(?!\p{L})/giu,
    filler:
      /(?<!\p{L})(?:denne|artiklen|artikel|teksten|er|blevet|blev|fra|af|med|hjælp|en|til|dansk|og|kan|indeholde|fejl|via)(?!\p{L})/giu,
  },
  {
    language: 'fi',
    translation: /\p{L}*kään(?:nös|netty|tä|nök)\p{L}*|suomennos\p{L}*|suomennet\p{L}*/giu,
    machine: /kone\p{L}*|automaat\p{L}*|tekoäly\p{L}*|(?<!\p{L})AI(?!\p{L})/giu,
    filler:
      /(?<!\p{L})(?:tämä|tämän|juttu|jutun|artikkeli|artikkelin|teksti|on|ovat|avulla|toimesta|tekemä|suomeksi|suomen|kielestä|kielelle|ja|voi|saattaa|sisältää|virheitä)(?!\p{L})/giu,
  },
  {
    language: 'pl',
    translation: /\p{L}*tłumacz\p{L}*|przekład\p{L}*|przełoż\p{L}*/giu,
    machine: /maszyn\p{L}*|automat\p{L}*|sztuczn\p{L}* inteligencj\p{L}*|(?<!\p{L})(?:AI|SI)(?!\p{L})/giu,
    filler:
      /(?<!\p{L})(?:ten|artykuł|tekst|został|z|ze|języka|na|polski|przez|przy|pomocy|użyciu|jest|to|i|może|zawierać|błędy)(?!\p{L})/giu,
  },
  {
    language: 'cs',
    translation: /\p{L}*překlad\p{L}*|\p{L}*přelož\p{L}*/giu,
    machine: /stroj\p{L}*|automat\p{L}*|uměl\p{L}* inteligenc\p{L}*|(?<!\p{L})AI(?!\p{L})/giu,
    filler: /(?<!\p{L})(?:tento|článek|text|byl|z|ze|do|češtiny|jazyka|pomocí|je|to|a|může|obsahovat|chyby)(?!\p{L})/giu,
  },
  {
    language: 'hu',
    translation: /\p{L}*ford[ií]t\p{L}*/giu,
    machine: /gépi?|automat\p{L}*|mesterséges intelligenci\p{L}*|(?<!\p{L})(?:MI|AI)(?!\p{L})/giu,
    filler:
      /(?<!\p{L})(?:ez|ezt|a|az|cikk|cikket|szöveg|nyelvről|nyelvből|magyarra|segítségével|által|készült|és|hibákat|tartalmazhat)(?!\p{L})/giu,
  },
  {
    language: 'ro',
    translation: /\p{L}*tradu[sc]\p{L}*/giu,
    machine: /automat\p{L}*|inteligenț\p{L}* artificial\p{L}*|(?<!\p{L})(?:AI|IA)(?!\p{L})/giu,
    filler:
      /(?<!\p{L})(?:acest|articol|text|a|fost|este|din|limba|în|română|cu|ajutorul|de|de către|prin|și|poate|conține|erori|o)(?!\p{L})/giu,
  },
  {
    language: 'el',
    translation: /\p{L}*μετ[αά]φρ[αά]\p{L}*/giu,
    machine: /αυτόματ\p{L}*|αυτοματ\p{L}*|μηχανικ\p{L}*|τεχνητ\p{L}* νοημοσύν\p{L}*|(?<!\p{L})(?:AI|ΤΝ)(?!\p{L})/giu,
    filler: /(?<!\p{L})(?:το|αυτό|άρθρο|κείμενο|από|τα|την|έχει|με|στα|και|μπορεί|να|περιέχει|λάθη|είναι)(?!\p{L})/giu,
  },
  {
    language: 'uk',
    translation: /\p{L}*перекла\p{L}*/giu,
    machine: /машин\p{L}*|автомат\p{L}*|штучн\p{L}* інтелект\p{L}*|(?<!\p{L})ШІ(?!\p{L})/giu,
    filler: /(?<!\p{L})(?:ця|цей|стаття|статтю|текст|було|з|із|мови|на|українську|за|допомогою|і|може|містити|помилки)(?!\p{L})/giu,
  },
  {
    language: 'fa',
    translation: /ترجمه/gu,
    machine: /ماشینی|ماشین|خودکار|هوش مصنوعی/gu,
    filler: /(?<!\p{L})(?:این|مقاله|خبر|متن|از|زبان|به|فارسی|توسط|با|شده|است|طور|صورت|و|ممکن|حاوی|خطا|باشد)(?!\p{L})/gu,
  },
  {
    language: 'ur',
    translation: /ترجم[ہے]/gu,
    machine: /مشینی|خودکار|مصنوعی ذہانت/gu,
    filler: /(?<!\p{L})(?:یہ|اس|خبر|مضمون|کا|کی|کے|سے|میں|اردو|ذریعے|کیا|گیا|گئی|کرده|ہے|طور|پر|نے)(?!\p{L})/gu,
  },
  {
    language: 'he',
    translation: /\p{L}*תורג\p{L}*|\p{L}*תרגו\p{L}*/gu,
    machine: /מכונה|אוטומטי\p{L}*|בינה מלאכותית|ממוחשב\p{L}*/gu,
    filler: /(?<!\p{L})(?:כתבה|הכתבה|מאמר|המאמר|זו|זה|ידי|על|באופן|באמצעות|בעזרת|לעברית|הטקסט)(?!\p{L})/gu,
  },
  {
    language: 'hi',
    translation: /अनुवाद(?:ित)?|अनूदित/gu,
    machine: /मशीनी?|स्वचालित|एआई|कृत्रिम बुद्धिमत्ता/gu,
    filler: /(?:यह|इस|लेख|खबर|ख़बर|का|की|के|से|में|द्वारा|किया|गया|है|रूप|हिंदी|हिन्दी)(?![\p{L}\p{M}])/gu,
  },
  {
    language: 'bn',
    translation: /অনুবাদ|অনূদিত/gu,
    machine: /যান্ত্রিক|মেশিন|স্বয়ংক্রিয়|কৃত্রিম বুদ্ধিমত্তা|এআই/gu,
    filler: /এই|খবর|নিবন্ধ|টি|থেকে|দ্বারা|করা|হয়েছে|ভাবে/gu,
  },
  {
    language: 'th',
    translation: /แปล/gu,
    machine: /เครื่อง|อัตโนมัติ|ปัญญาประดิษฐ์|AI|เอไอ/gu,
    filler: /บทความ|ข่าว|นี้|ภาษา|จาก|โดย|ด้วย|ถูก|เป็น|การ|ได้รับ|คำ|ฉบับ|ระบบ/gu,
  },
  {
    language: 'fil',
    translation: /\p{L}*salin\p{L}*/giu,
    machine: /makina|awtomatik\p{L}*|(?<!\p{L})AI(?!\p{L})/giu,
    filler: /(?<!\p{L})(?:ang|artikulong|ito|ay|mula|sa|wikang|ng|gamit|na)(?!\p{L})/giu,
  },
  {
    language: 'sw',
    translation: /\p{L}*tafsiri\p{L}*|\p{L}*fasiri\p{L}*/giu,
    machine: /mashine|otomatiki|kiotomatiki|akili (?:bandia|unde|mnemba)|(?<!\p{L})AI(?!\p{L})/giu,
    filler: /(?<!\p{L})(?:makala|habari|hii|hiyo|kutoka|kwa|na|ya|lugha|imefanywa|wa)(?!\p{L})/giu,
  },
  {
    language: 'ca',
    translation: /\p{L}*tradu[ïi]\p{L}*|traducció/giu,
    machine: /automàtic\p{L}*|(?<!\p{L})(?:IA|màquina|intel·ligència artificial)(?!\p{L})/giu,
    filler: /(?<!\p{L})(?:aquest|article|text|ha|estat|de|del|l|amb|per|al|català|una|la|i|pot|contenir|errors|sistema)(?!\p{L})/giu,
  },
];

/** Words that may precede a notice: `DISCLAIMER:`, `Note –`, `Catatan redaksi:`. */
export const LEAD_IN =
  /^(?:disclaimer|avertissement|(?:editor(?:[’']s|s|ial)? )?note|notice|nota(?: del editor| da redação| di redazione)?|note de la rédaction|N\.?B|N\.?D\.?L\.?R|(?:peringatan|penafian|sangkalan|catatan)(?: redaksi)?|注意|注|備考|お断り|おことわり|声明|免责声明|免責聲明|编者按|提示|ملاحظة|تنبيه|تنويه|إخلاء مسؤولية|hinweis|anmerkung(?: der redaktion)?|haftungsausschluss|aviso|avviso|avvertenza|let op|opmerking|obs|anm(?:ärkning|erkning|ærkning)?|huom(?:autus|io)?|uwaga|upozornění|megjegyzés|примечание|примітка|внимание|not|uyarı|lưu ý|주의|참고|توجه|نوٹ|הערה|नोट)\s*[.:：!–—-]+\s*/iu;

/** The words of a one-line notice. */
export type Label = Pick<Wording, 'language' | 'translation' | 'machine' | 'filler'>;
