import { francAll } from 'franc';
import { data } from 'franc/data.js';
import { expect, it } from 'vitest';
import { rankByTrigrams } from '../../../src/languages/trigrams.ts';

const TEXTS = [
  'The ferry to the islands leaves half an hour earlier from Monday on, the harbour office said.',
  'Kapal feri menuju pulau-pulau itu berangkat setengah jam lebih awal mulai hari Senin.',
  'Le traversier partira une demi-heure plus tôt à partir de lundi, a indiqué la capitainerie : 5 h 30 !',
  'Der Fährbetrieb beginnt ab Montag um 5.30 Uhr, teilte das Hafenamt mit.\n\n> **Neu**: 12,5 %',
  'Паром на острова отправляется на полчаса раньше, сообщили в управлении порта.',
  'تنطلق العبارة إلى الجزر قبل نصف ساعة من موعدها ابتداء من يوم الاثنين.',
  'इस सोमवार से नौका आधा घंटा पहले छूटेगी, बंदरगाह कार्यालय ने कहा।',
  '渡轮从星期一起提前半小时开出，港务处表示。',
  'フェリーは月曜日から三十分早く出発すると港湾事務所が発表した。',
  '월요일부터 페리가 삼십 분 일찍 출발한다고 항만 사무소가 밝혔다.',
  'abababababababababababababababab',
  '1234567890 -- 12:30 !!',
  'short',
  '',
  'İSTANBUL limanında vapur ﬁyatları ĳs \u00a0\u3000 değişti',
  'half Latin наполовину кириллица half',
];
const ONLY = [[], ['eng', 'fra', 'ind'], ['rus', 'eng'], ['xyz'], ['cmn', 'jpn'], ['eng']];

it.each(TEXTS)('ranks a text as franc does: %j', (text) => {
  for (const only of ONLY) expect(rankByTrigrams(text, only), only.join()).toEqual(francAll(text, { only }));
});

it('ranks any mixture of trigrams as franc does', () => {
  let seed = 11;
  const next = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (const models of Object.values(data).map((script) => Object.values(script))) {
    for (let text = 0; text < 25; text++) {
      const trigrams = Array.from({ length: 4 + next(90) }, () => models[next(models.length)]!.split('|')[next(300)] ?? '.');
      const mixture = trigrams.join(next(2) === 0 ? '' : ' ').slice(0, 600);
      expect(rankByTrigrams(mixture)).toEqual(francAll(mixture));
    }
  }
});
