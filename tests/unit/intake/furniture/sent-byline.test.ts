import { expect, it } from 'vitest';
import { cleanByline, joinBylines } from '../../../../src/intake/furniture/sent-byline.ts';

it.each([
  ['By Femke Bos', 'Femke Bos'],
  ['ByFemke Bos', 'Femke Bos'],
  ['By Femke Bos7 min readShare', 'Femke Bos'],
  ['Par Femke Bos - Lecture 2 min', 'Femke Bos'],
  ['Par Femke Bos Publié le 3 juin 2026 à 8h15', 'Femke Bos'],
  ['Oleh Femke Bos | 3 Juni 2026 08:15 WIB', 'Femke Bos'],
  ['Von Femke Bos, 03.06.2026', 'Femke Bos'],
  ['Door Femke Bos | leestijd 2 minuten', 'Femke Bos'],
  ['Por Femke Bos (@femke)', 'Femke Bos'],
  ['Femke Bos, femke@mill.example', 'Femke Bos'],
  ['Femke Bos Updated June 3, 2026', 'Femke Bos'],
  ['Femke Bos 阅读时间 2 分钟', 'Femke Bos'],
  ['Femke Bos, Night Desk', 'Femke Bos, Night Desk'],
  ['Femke Bos, Femke Bos', 'Femke Bos'],
  ['femke@mill.example (Femke Bos)', 'Femke Bos'],
  ['記者 鈴木花子', '鈴木花子'],
  ['记者李四', '李四'],
  ['文／李四', '李四'],
  ['بقلم: سارة علي', 'سارة علي'],
  ['Автор: Анна Бос', 'Анна Бос'],
  ['Da Silva', 'Da Silva'],
  ['Hugo Print', 'Hugo Print'],
  ['Von Bos', 'Von Bos'],
  ['AFP', 'AFP'],
  ['View all posts by Femke Bos', 'Femke Bos'],
  ['June 3, 2026 by Femke Bos', 'Femke Bos'],
  ['Femke Bos3 Jun 2026412', 'Femke Bos'],
  ['By Femke BosTwitter', 'Femke Bos'],
  ['Femke Bos Edited by Jo Lux', 'Femke Bos'],
  ['Oleh: Femke Bos, Editor: Jo Lux', 'Femke Bos'],
  ['记者 李四 责任编辑：王五', '李四'],
  ['Femke Bos and Jo Lux / Daily Mill Staff Writers', 'Femke Bos and Jo Lux'],
  ['Femke BosNight reporter', 'Femke Bos'],
  ['Ann MacBos', 'Ann MacBos'],
  ['XW, JUNE 03', undefined],
  ['AFP, 3 juin', undefined],
  ['admin', undefined],
  ['N/A', undefined],
  ['https://social.example/femke', undefined],
])('reads the names in: %s', (sent, names) => {
  expect(cleanByline(sent)).toBe(names);
});

it.each([
  ['Staff Reporter', 'Femke Bos', 'Femke Bos, Staff Reporter'],
  ['AFP', 'Femke Bos', 'Femke Bos, AFP'],
  ['Femke Bos', 'FEMKE BOS', 'Femke Bos'],
  ['Femke Bos', 'Jan Maas', 'Femke Bos, Jan Maas'],
  [undefined, 'Femke Bos', 'Femke Bos'],
  ['Femke Bos', undefined, 'Femke Bos'],
])('keeps the name that was removed from the text: %s and %s', (sent, taken, wanted) => {
  expect(joinBylines(sent, taken)).toBe(wanted);
});
