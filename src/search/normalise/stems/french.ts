import { stemmer } from '@orama/stemmers/french';

/**
 * Stems a folded French word with Snowball's algorithm. Also returns the stems of forms that Snowball misses, always or
 * because the accents are gone: plurals of nouns in `-er`, third persons in `-ent`, infinitives, feminines, and the
 * irregular and short forms of common words.
 */
export function stemFrench(word: string): string[] {
  const regular = IRREGULAR.get(word);
  if (regular !== undefined) return [regular];
  const shortVerb = SHORT_IR_VERB.exec(word);
  // Snowball leaves `fin` of `finir`, which is another word.
  if (shortVerb) return [`${shortVerb[1]!}i`];
  const singular = word.endsWith('s') ? [word, word.slice(0, -1)] : [word];
  const forms = singular.flatMap((form) => [form, ...masculineOf(form), ...bareVerb(form)]);
  return [...new Set(forms.map(stemmer))];
}

function bareVerb(form: string): string[] {
  if (form.endsWith('ent') && form.length >= 6) return [form.slice(0, -2)];
  return form.endsWith('er') ? [form.slice(0, -1)] : [];
}

/** `joueuse` → `joueur`, `actrice` → `acteur`, `canadienne` → `canadien`, `premiere` → `premier`. */
function masculineOf(form: string): string[] {
  for (const [feminine, masculine] of FEMININES) {
    if (form.length >= feminine.length + 3 && form.endsWith(feminine)) return [form.slice(0, -feminine.length) + masculine];
  }
  return [];
}

// Grevisse, Le bon usage, §502 ff. (feminines of nouns) and §544 ff. (of adjectives).
const FEMININES: readonly (readonly [string, string])[] = [
  ['trice', 'teur'],
  ['euse', 'eur'],
  ['ienne', 'ien'],
  ['onne', 'on'],
  ['elle', 'el'],
  ['ette', 'et'],
  ['iere', 'ier'],
  ['ere', 'er'],
  ['ive', 'if'],
];
const SHORT_IR_VERB =
  /^(fin|bat|pol|mun|sal|mug|rot|gem|jaun|roug)(?:ir|it|is|issent|issant|issait|issons|issez|irent|ira|iront|irait|ie|ies)$/;

/** Irregular plurals, and forms of common verbs and participles that are too short or irregular for rules. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `travail:travaux travail|corail:coraux corail|vitrail:vitraux|bail:baux|email:emaux|oeil:yeux oeil|ciel:cieux ciel|aieul:aieux|
tuer:tue tues tuee tuees tuer tuent tuant tuait tuaient tuera|elir:elu elus elue elues elire elit elisent elira|voir:vu vus vue vues voir voit voient voyait verra|
mort:mort morts morte mortes mourir meurt meurent mourut|ne:ne nes nee nees naitre nait naissent naquit|mett:mis mise mises mettre met mettent mettait|
prendr:pris prise prises prendre prend prennent prenait prendra|dir:dit dits dite dites dire disent disait dira|faire:fait faits faite faites faire font faisait fera feront|
pouvoir:pu peut peuvent pouvait pourra pouvoir pourrait|vouloir:voulu veut veulent voulait voudra vouloir|devoir:devoir doit doivent devait devra|
savoir:su sait savent savait saura savoir|lir:lu lus lue lues lire lit lisent|boir:bu bue bus boire boit boivent|aller:va vont ira iront allait aller allee|venir:venu venus venue venir vient viennent venait viendra|
tenir:tenu tenus tenue tenir tient tiennent tenait tiendra|recevoir:recu recus recue recues recevoir recoit recoivent|perdr:perdu perdus perdue perdues perdre perd perdent|
vendr:vendu vendus vendue vendues vendre vend vendent|rendr:rendu rendus rendue rendre rend rendent|ouvrir:ouvert ouverts ouverte ouvertes ouvrir ouvre ouvrent|
offrir:offert offerts offerte offertes offrir offre offrent|ecrir:ecrit ecrits ecrite ecrites ecrire ecrivent ecrivait|conduir:conduit conduits conduite conduire conduisent|
construir:construit construits construite construites construire construisent|detruir:detruit detruits detruite detruites detruire detruisent|vivr:vecu vivre vit vivent vivait|
suivr:suivi suivis suivie suivre suit suivent|courir:couru courir court courent|crain:craint craindre craignent|joindr:joint joints jointe joindre|gagn:gagne gagner gagnent gagnant gagnee|
beau:beau beaux belle belles bel|nouveau:nouveau nouveaux nouvelle nouvelles nouvel|vieux:vieux vieille vieilles vieil|blanc:blanc blancs blanche blanches|franc:francs franche franches|
sec:sec secs seche seches|public:public publics publique publiques|long:long longs longue longues|roi:roi rois|loi:loi lois|feu:feu feux|eau:eau eaux|jeu:jeu jeux|lieu:lieu lieux|
an:an ans|os:os|gaz:gaz|mer:mer mers|fin:fin fins fine fines|film:film films|cri:cri cris crie crier crient`
    .split('|')
    .flatMap((entry) => {
      const [stem, forms] = entry.trim().split(':') as [string, string];
      return forms.split(' ').map((form): [string, string] => [form, stem]);
    }),
);
