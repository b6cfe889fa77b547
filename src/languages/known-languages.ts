/**
 * Languages that Kawat recognises by name: the living ones of ISO 639-1, and those with three-letter codes in which news is
 * written. Their names come from `Intl.DisplayNames`.
 */
export const KNOWN_LANGUAGES: readonly string[] = `
af am ar as ast az ba ban be bg bm bn bo br bs ca ceb ckb co cs cy da de dv dz ee el en eo es et eu fa ff fi fil fj fo fr fy ga gd gl gn gsw gu gv
ha haw he hi hil hr ht hu hy id ig ilo is it iu ja jv ka kk kl km kn ko ku ky lb lg ln lo lt lv mad mai mg mi min mk ml mn mr ms mt my nb nds ne nl nn no nso
ny oc om or pa pl ps pt qu rm rn ro ru rw sa sc scn sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tet tg th ti tk tn to tpi tr ts tt
ug uk ur uz ve vec vi war wo xh yi yo yue zh zu`
  .trim()
  .split(/\s+/);
