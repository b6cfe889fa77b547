import { stemmer } from '@orama/stemmers/english';

/** Stems a folded English word with Snowball's algorithm. An irregular form has the stem of its base form. */
export function stemEnglish(word: string): string {
  return stemmer(IRREGULAR.get(word) ?? word);
}

/** Irregular plurals and verb forms (Quirk et al., A Comprehensive Grammar of the English Language, §3.11 ff. and §5.73 ff.). */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `thieves thief|wolves wolf|knives knife|lives life|wives wife|leaves leaf|loaves loaf|halves half|shelves shelf|calves calf|elves elf|scarves scarf|hooves hoof|
men man|women woman|children child|mice mouse|geese goose|feet foot|teeth tooth|oxen ox|people person|persons person|policemen policeman|firemen fireman|fishermen fisherman|
businessmen businessman|gunmen gunman|spokesmen spokesman|congressmen congressman|servicemen serviceman|salesmen salesman|crises crisis|analyses analysis|theses thesis|
hypotheses hypothesis|bases basis|oases oasis|diagnoses diagnosis|criteria criterion|phenomena phenomenon|bacteria bacterium|media medium|data datum|indices index|
vertices vertex|matrices matrix|cacti cactus|fungi fungus|nuclei nucleus|stimuli stimulus|alumni alumnus|dice die|
went go|gone go|goes go|ran run|came come|became become|began begin|begun begin|broke break|broken break|brought bring|built build|bought buy|caught catch|chose choose|chosen choose|
dealt deal|drew draw|drawn draw|drove drive|driven drive|ate eat|eaten eat|fell fall|fallen fall|fed feed|felt feel|fought fight|found find|flew fly|flown fly|forgot forget|forgotten forget|
froze freeze|frozen freeze|gave give|given give|grew grow|grown grow|heard hear|held hold|hid hide|hidden hide|kept keep|knew know|known know|led lead|left leave|lent lend|lost lose|made make|
meant mean|met meet|paid pay|rode ride|ridden ride|rang ring|rose rise|risen rise|said say|saw see|seen see|sought seek|sold sell|sent send|shook shake|shaken shake|shot shoot|shown show|
sang sing|sung sing|sank sink|sunk sink|sat sit|slept sleep|slid slide|spoke speak|spoken speak|spent spend|stood stand|stole steal|stolen steal|struck strike|stricken strike|swore swear|sworn swear|swam swim|swum swim|
swept sweep|took take|taken take|taught teach|tore tear|torn tear|told tell|thought think|threw throw|thrown throw|understood understand|woke wake|woken wake|wore wear|worn wear|
won win|wound wind|wrote write|written write|withdrew withdraw|withdrawn withdraw|undertook undertake|overcame overcome|dying die|lying lie|tying tie|died die|dies die|lay lie`
    .split('|')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);
