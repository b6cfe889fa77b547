import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseYaml, splitFrontMatter } from '../../../../src/articles/read/front-matter.ts';
import { Fault } from '../../../../src/findings/fault.ts';

describe('splitting', () => {
  it('returns fields, YAML, body and the start of the body', () => {
    const text = '---\na: 1\n---\n\nBody.\n';
    expect(splitFrontMatter(text)).toEqual({
      data: { a: 1 },
      yaml: 'a: 1\n',
      body: '\nBody.\n',
      bodyStart: text.indexOf('\nBody'),
      bodyLine: 4,
    });
  });

  it('treats a later --- as a rule in the body', () => {
    expect(splitFrontMatter('---\na: 1\n---\nb\n\n---\n\nc').body).toBe('b\n\n---\n\nc');
  });

  it('treats dashes inside a value as part of it', () => {
    expect(splitFrontMatter('---\na: "x --- y"\nb: |\n  ---\n  z\n---\n').data).toEqual({ a: 'x --- y', b: '---\nz\n' });
  });

  it('needs no body and no last line end', () => {
    expect(splitFrontMatter('---\na: 1\n---')).toMatchObject({ data: { a: 1 }, body: '' });
  });

  it('loses nothing: the parts make up the whole again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-z ]*$/), (body, value) => {
        const text = `---\na: "${value}"\n---\n${body}`;
        const split = splitFrontMatter(text);
        expect(split.body).toBe(body);
        expect(text.slice(split.bodyStart)).toBe(body);
        expect(split.data).toEqual({ a: value });
      }),
    );
  });

  it('reads every field of the YAML it returns, or none', () => {
    const lines = fc.array(fc.constantFrom('a: 1', 'b: 2', '---x', '----', '--- y', ' ---', '# c', ''), { maxLength: 6 });
    fc.assert(
      fc.property(lines, (front) => {
        let split;
        try {
          split = splitFrontMatter(`---\n${front.join('\n')}\n---\nbody`);
        } catch (error) {
          expect(error).toBeInstanceOf(Fault);
          return;
        }
        const wanted = split.yaml.replace(/#.*/g, '').trim() === '' ? {} : parseYaml(split.yaml, 2);
        expect(split.data).toEqual(wanted);
      }),
    );
  });
});

describe('front matter in another language', () => {
  it.each(['js', 'javascript', ' js', 'coffee', 'json', 'toml'])('%s is rejected and never runs', (language) => {
    const shared = globalThis as { hasRun?: boolean };
    delete shared.hasRun;
    const text = `---${language}\nglobalThis.hasRun = true, { headline: 'x' }\n---\nbody`;
    expect(() => splitFrontMatter(text)).toThrow(Fault);
    expect(shared.hasRun).toBeUndefined();
  });

  it.each(['!!js/function "function () { globalThis.hasRun = true }"', '!!js/undefined ""', '!<tag:x> y'])(
    'the YAML type %s is refused',
    (value) => {
      expect(() => parseYaml(`a: ${value}`, 1)).toThrow(Fault);
      expect((globalThis as { hasRun?: boolean }).hasRun).toBeUndefined();
    },
  );
});

describe('YAML', () => {
  it('keeps dates, yes and no as strings', () => {
    expect(parseYaml('a: 2024-03-26\nb: 2024-03-26T14:05:00+07:00\nc: yes\nd: no', 1)).toEqual({
      a: '2024-03-26',
      b: '2024-03-26T14:05:00+07:00',
      c: 'yes',
      d: 'no',
    });
  });

  it('changes no prototype', () => {
    parseYaml('__proto__: { hacked: true }\nconstructor: { prototype: { hacked: true } }', 1);
    expect(({} as { hacked?: boolean }).hacked).toBeUndefined();
  });

  it('counts lines from the start of the text', () => {
    expect(() => parseYaml('a: 1\nb: c: d\n', 2)).toThrow(expect.objectContaining({ line: 3 }) as Error);
  });
});
