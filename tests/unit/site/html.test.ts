import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, decodeAttribute, encodeAttribute, startTags } from '@/site/html.mjs';

const tagsOf = (html: string) => [...startTags(html)];

describe('startTags', () => {
  it('reads names and attributes in every way of quoting, names in lower case', () => {
    const [tag] = tagsOf(`<LINK hrefLang="kk" rel='a b' async data-x=1 />`);
    expect(tag?.name).toBe('link');
    expect(Object.fromEntries(tag?.attributes ?? [])).toEqual({ hreflang: 'kk', rel: 'a b', async: '', 'data-x': '1' });
  });

  it('does not take > inside a quoted value for the end of the tag', () => {
    const html = '<p title="a > b" id="x">text</p>';
    expect(tagsOf(html).map((tag) => html.slice(tag.start, tag.end))).toEqual(['<p title="a > b" id="x">']);
  });

  it('sees no tags in comments, scripts, styles and titles, but gives the text of the latter', () => {
    const html = '<!-- <p> --><script>"<b>"</script><style>a>b{}</style><title><i></title><em>';
    expect(tagsOf(html).map(({ name, text }) => [name, text])).toEqual([
      ['script', '"<b>"'],
      ['style', 'a>b{}'],
      ['title', '<i>'],
      ['em', null],
    ]);
  });

  it('reads past a lone < in text, closing tags and the doctype', () => {
    expect(tagsOf('<!DOCTYPE html><p>5 < 7 </p><br>').map((tag) => tag.name)).toEqual(['p', 'br']);
  });

  it('comes to an end on broken HTML', () => {
    for (const html of ['<', '<p', '<p a="', '<!-- ', '<script>x', '<p =', '<a//'])
      expect(() => tagsOf(html)).not.toThrow();
  });
});

describe('applyEdits', () => {
  it('replaces, inserts and removes by places in the original text, in any order', () => {
    expect(
      applyEdits('abcdef', [
        { start: 4, end: 6, by: '' },
        { start: 1, end: 2, by: 'BB' },
        { start: 3, end: 3, by: '|' },
      ]),
    ).toBe('aBBc|d');
  });
});

describe('the value of an attribute', () => {
  it('is read as React writes it', () => {
    // renderToString(<p title={'"\'<>&'} />) of react-dom 19.
    expect(decodeAttribute('&quot;&#x27;&lt;&gt;&amp;')).toBe(`"'<>&`);
    expect(decodeAttribute('&amp;quot; and &unknown;')).toBe('&quot; and &unknown;');
  });

  it('comes back from what is written', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(decodeAttribute(encodeAttribute(text))).toBe(text);
      }),
    );
    expect(encodeAttribute(`"<script>'&`)).not.toMatch(/["<]/);
  });
});
