import { describe, expect, it } from 'vitest';
import { mail } from '../../../../../src/intake/formats/mail/mail.ts';
import { openDocument } from '../../../../../src/intake/receive/document.ts';
import type { Reading } from '../../../../../src/intake/wire/format.ts';
import { expectLinear } from '../../../../growth.ts';

const TEXT = 'The quay was closed on Tuesday after the storm, the harbour said.\n\nIt opens again on Friday.\n';

describe('an email from a web form', () => {
  const form = { Headline: ['Quay closed again'], Byline: ['', 'Nina Poel'], Body: [TEXT], Mood: ['calm'] };

  it('is read by the names of its fields', () => {
    const { items } = read(mailOf({}, JSON.stringify(form)));
    expect(items).toMatchObject([{ headline: 'Quay closed again', by: 'Nina Poel', body: { kind: 'text', value: TEXT.trim() } }]);
  });

  it('names the fields that an article does not have, and keeps a legal flag for editors', () => {
    const { items, leftOut } = read(mailOf({}, JSON.stringify({ ...form, 'Legal flag': ['LEGAL'] })));
    expect(items).toMatchObject([{ edNote: 'Legal flag: LEGAL' }]);
    expect(leftOut).toMatchObject([{ found: expect.stringContaining('“mood” (calm)') as string }]);
  });

  it('is refused if none of them has a text', () => {
    const { items, leftOut } = read(mailOf({}, '{"requests": [1], "token": "a"}'));
    expect(items).toEqual([]);
    expect(leftOut).toMatchObject([
      { severity: 'error', found: expect.stringContaining('the mail “Quay closed” with JSON as its text (requests, token)') as string },
    ]);
  });
});

describe('the lines of a form above the text of an email', () => {
  const heads = 'DESK\n\n  Headline: Quay shut\n\nAbstract: The quay is shut.\n\nLegal: checked\n\nShi QUAY\nBy Nina Poel\n\n';

  it('are its fields', () =>
    expect(read(mailOf({}, heads + TEXT)).items).toMatchObject([
      {
        headline: 'Quay shut',
        description: 'The quay is shut.',
        slugline: 'Shi QUAY',
        edNote: 'DESK\nLegal: checked',
        body: { value: `By Nina Poel\n\n${TEXT.trim()}` },
      },
    ]));

  it('are not a sentence with a colon, nor lines without a headline', () => {
    for (const text of [`The harbour said: no.\n\n${TEXT}`, `Abstract: The quay is shut.\n\n${TEXT}`])
      expect(read(mailOf({}, text)).items).toMatchObject([{ headline: 'Quay closed', body: { value: text.trim() } }]);
  });
});

describe('an email', () => {
  it('gives headline, date, source, identifier and text', () => {
    expect(read(mailOf({}, TEXT)).items).toMatchObject([
      {
        headline: 'Quay closed',
        firstCreated: 'Tue, 3 Nov 2026 18:20:00 +0100',
        uri: 'mid:a1@harbour.example',
        infoSource: { name: 'Harbour Desk' },
        body: { kind: 'text', value: TEXT.trim() },
      },
    ]);
  });

  it.each([
    ['=?ISO-8859-1?Q?Quai_ferm=E9_=E0_Anvers?=', 'Quai fermé à Anvers'],
    ['=?windows-1252?Q?The_quay=E2=80=99s_caf=C3=A9?=', 'The quay’s café'],
    ['=?windows-1252?Q?Caf=C3=A9_ferm=E9?=', 'CafÃ© fermé'],
    ['=?UTF-8?B?5riv5Y+j5YWz6Zet?=', '港口关闭'],
    ['Fwd: Re: TR: Quay closed', 'Quay closed'],
    ['=?UTF-8?Q?Pelabuhan?=\n =?UTF-8?Q?_ditutup?=', 'Pelabuhan ditutup'],
  ])('decodes its subject: %s', (subject, headline) => {
    expect(read(mailOf({ Subject: subject }, TEXT)).items[0]!.headline).toBe(headline);
  });

  it.each([
    [
      'base64 of another charset',
      { 'Content-Type': 'text/plain; charset=windows-1252', 'Content-Transfer-Encoding': 'base64' },
      Buffer.from('Le quai est fermé.', 'latin1').toString('base64'),
      'Le quai est fermé.',
    ],
    [
      'quoted-printable',
      { 'Content-Transfer-Encoding': 'quoted-printable' },
      'Le quai est ferm=C3=A9 =\ndepuis mardi.  \nFin',
      'Le quai est fermé depuis mardi.\nFin',
    ],
    [
      'flowed text',
      { 'Content-Type': 'text/plain; format=flowed' },
      'The quay was \nclosed.\n\n From here on.',
      'The quay was closed.\n\nFrom here on.',
    ],
    [
      'eight bits',
      { 'Content-Type': 'text/plain; charset=shift_jis' },
      Buffer.from([0x8d, 0x60, 0x82, 0xcd, 0x95, 0xc2, 0x8d, 0xbd, 0x81, 0x42]),
      '港は閉鎖。',
    ],
  ])('decodes %s', (_name, fields, content, text) => {
    expect(read(mailOf(fields, content)).items[0]!.body.value).toBe(text);
  });

  it('prefers HTML, and reports what it leaves out', () => {
    const html =
      '<p>The quay was <b>closed</b>.</p><div class="gmail_signature">Ann<br>Harbour</div><div class="gmail_quote"><div class="gmail_attr">On Monday Bo wrote:</div><blockquote>Is it open?</blockquote></div>';
    const content = `--x\nContent-Type: multipart/alternative; boundary=y\n\n--y\n\nThe quay was closed.\n--y\nContent-Type: text/html\n\n${html}\n--y--\n--x\nContent-Type: application/json; name=story.json\nContent-Disposition: attachment; filename*=UTF-8''caf%C3%A9.json\n\n{}\n--x--\n`;
    const { items, leftOut } = read(mailOf({ 'Content-Type': 'multipart/mixed; boundary="x"' }, content));
    expect(items[0]!.body).toEqual({ kind: 'html', value: '<p>The quay was <b>closed</b>.</p>' });
    expect(leftOut.map(({ found }) => found.split(': ', 1)[0])).toEqual([
      'the attached file “café.json”',
      'the signature “AnnHarbour”',
      'the line above a quoted mail “On Monday Bo wrote:”',
      'a quoted mail “Is it open?”',
    ]);
  });

  it('removes quotes and the signature from a text', () => {
    const { items, leftOut } = read(
      mailOf({}, `${TEXT}\nLe 3 nov. 2026, Bo <bo@x.example> a écrit :\n> Is it\n> open?\n\n-- \nAnn\nHarbour Wire\n`),
    );
    expect(items[0]!.body.value).toBe(TEXT.trim());
    expect(leftOut).toMatchObject([
      { found: expect.stringContaining('the signature “Ann Harbour Wire”: ') as string, severity: 'note' },
      {
        found: expect.stringContaining('a quoted mail “Le 3 nov. 2026, Bo <bo@x.example> a écrit : Is it open?”') as string,
        severity: 'note',
      },
    ]);
  });

  it('reads the email that it forwards', () => {
    const forwarded = `For tomorrow.\n\n---------- Forwarded message ---------\nFrom: Reef Wire <a@reef.example>\nDate: Mon, 2 Nov 2026 08:00:00 +0800\nSubject: Reef opens\nTo: x@y.example\n\n${TEXT}`;
    const { items, leftOut } = read(mailOf({ Subject: 'Fwd: Reef opens' }, forwarded));
    expect(items).toMatchObject([
      {
        headline: 'Reef opens',
        firstCreated: 'Mon, 2 Nov 2026 08:00:00 +0800',
        infoSource: { name: 'Reef Wire' },
        body: { value: TEXT.trim() },
      },
    ]);
    expect(leftOut[0]!.found).toContain('the remark above the forwarded text “For tomorrow.”');
  });

  it.each([
    ['Marta Reyes <marta@reef.example>', { by: 'Marta Reyes', infoSource: { name: 'reef.example' } }],
    ['"Marta Reyes, Reef Wire" <m@reef.example>', { by: 'Marta Reyes', infoSource: { name: 'Reef Wire' } }],
    ['Marta Reyes <marta@gmail.com>', { by: 'Marta Reyes', infoSource: undefined }],
    ['press@reef.example', { by: undefined, infoSource: { name: 'reef.example' } }],
  ])('tells a person from a desk: %s', (from, expected) => {
    expect(read(mailOf({ From: from }, TEXT)).items).toMatchObject([expected]);
  });

  it.each<Record<string, string>>([
    { Sensitivity: 'Company-Confidential' },
    { Subject: 'CONFIDENTIAL: quay closed' },
    { Subject: 'Quay closed [not for publication]' },
    { Subject: 'Dermaga ditutup (RAHASIA)' },
    { Subject: '=?UTF-8?B?44CQ5py65a+G44CR5riv5Y+j?=' },
  ])('that is secret is withheld: %j', (fields) => {
    expect(read(mailOf(fields, TEXT)).items[0]!.pubStatus).toBe('withheld');
  });

  it('about a secret is not private', () => {
    expect(read(mailOf({ Subject: 'Minister calls confidential report a mistake' }, TEXT)).items[0]!.pubStatus).toBeUndefined();
  });

  it('is reported if it has no text', () => {
    expect(read(mailOf({}, '> Is it open?\n'))).toMatchObject({
      items: [],
      leftOut: [{}, { found: expect.stringContaining('the mail “Quay closed”') as string, severity: 'error' }],
    });
  });

  it('is refused if the file is a mailbox of several', () => {
    const { document } = openDocument('all.mbox', Buffer.from(`From ann@x.example Tue Nov  3 18:20:00 2026\n${mailOf({}, TEXT)}`));
    expect(mail.recognises(document)).toBe(true);
    expect(() => mail.read(document)).toThrow('a mailbox of many mails in all.mbox');
  });

  it.each([
    'From: Ann\nSubject: Quay closed\nDate: 3 November 2026\n\nText.',
    'Dear all:\nthe quay is closed.',
    'From the quay: closed.\n',
  ])('is not recognised in text that looks similar: %j', (text) => {
    expect(mail.recognises(openDocument('a.txt', Buffer.from(text)).document)).toBe(false);
  });

  it.each(['\n', '\r\n\r\n', ' \n'])('is recognised with %j before its header, and its header is not text', (start) => {
    const document = openDocument('a.txt', Buffer.from(start + mailOf({}, TEXT))).document;
    expect(mail.recognises(document)).toBe(true);
    expect(mail.read(document).items).toMatchObject([{ headline: 'Quay closed', body: { value: TEXT.trim() } }]);
  });

  it.each(['--x\n', '--x\n\n', '=\n', ' ', '>', '-', 'a:', '=?', '<'])('of several parts is read in linear time: %j', (piece) => {
    expectLinear((size) => read(mailOf({ 'Content-Type': 'multipart/mixed; boundary=x' }, piece.repeat(size))), 60_000);
  });

  it.each(['> ', '- ', 'On a wrote:\n', '<div>', '___ ', '= '])('in quoted-printable is read in linear time: %j', (piece) => {
    expectLinear((size) => read(mailOf({ 'Content-Transfer-Encoding': 'quoted-printable' }, piece.repeat(size))), 20_000);
  });
});

function mailOf(fields: Record<string, string>, content: string | Buffer): string {
  const all = {
    Received: 'from a by b; Tue, 3 Nov 2026 18:21:00 +0100',
    From: 'Harbour Desk <desk@harbour.example>',
    To: 'in@paper.example',
    Subject: 'Quay closed',
    Date: 'Tue, 3 Nov 2026 18:20:00 +0100',
    'Message-ID': '<a1@harbour.example>',
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    ...fields,
  };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\n`);
  return `${head.join('')}\n${typeof content === 'string' ? content : content.toString('latin1')}`;
}

function read(text: string): Reading {
  // Each character is one byte, unless the text needs UTF-8.
  const bytes = /[^\0-\xff]/.test(text) || text.includes('écrit') ? Buffer.from(text) : Buffer.from(text, 'latin1');
  const { document } = openDocument('a.eml', bytes);
  expect(mail.recognises(document)).toBe(true);
  return mail.read(document);
}
