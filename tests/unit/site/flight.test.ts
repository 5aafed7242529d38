import { describe, expect, it } from 'vitest';
import { rewriteFlight } from '@/site/flight.mjs';
import { flight, flightRows } from './raw-export';

const swap = (text: string) => text.replaceAll('https://site-url.invalid', 'https://пример.kz');

describe('rewriteFlight', () => {
  it('finds what is cut in two by the borders of the chunks', () => {
    const rows = '1:["$","a",null,{"href":"https://site-url.invalid/kk/"}]\n';
    for (let size = 1; size <= rows.length; size += 1) {
      expect(flightRows(rewriteFlight(flight(rows, size), swap))).toBe(
        '1:["$","a",null,{"href":"https://пример.kz/kk/"}]\n',
      );
    }
  });

  it('leaves one script, at the place of the last chunk, and the rest of the page as it was', () => {
    const html = `<p>a</p>${flight('1:"x"\n', 3)}<p>b</p>${flight('2:"y"\n', 9)}<p>c</p>`;
    expect(rewriteFlight(html, swap)).toBe(
      `<p>a</p><p>b</p><script>self.__next_f.push([1,${JSON.stringify('1:"x"\n2:"y"\n')}])</script><p>c</p>`,
    );
  });

  it('corrects the length in bytes of a long text, after which the next row starts without a line end', () => {
    // React gives texts of 1024 characters and more as T rows: id, T, length in bytes as a hexadecimal number, comma.
    const text = 'жол\nhttps://site-url.invalid/ 2:T5,';
    const changed = 'жол\nhttps://пример.kz/ 2:T5,';
    const length = (value: string) => Buffer.byteLength(value).toString(16);
    const html = flight(`1:T${length(text)},${text}2:["$1"]\n`);
    expect(flightRows(rewriteFlight(html, swap))).toBe(`1:T${length(changed)},${changed}2:["$1"]\n`);
  });

  it('joins chunks that Next wrote as base64 because they end inside a letter', () => {
    const bytes = Buffer.from('1:"ә"\n');
    const html = [bytes.subarray(0, 4), bytes.subarray(4)]
      .map((part) => `<script>self.__next_f.push([3,"${part.toString('base64')}"])</script>`)
      .join('');
    expect(flightRows(rewriteFlight(html, swap))).toBe('1:"ә"\n');
  });

  it('writes nothing that could end the script', () => {
    const html = flight('1:"</script><!--&\u2028"\n'.replaceAll('<', '\\u003c'));
    expect(rewriteFlight(html, (row) => row.replaceAll('\\u003c', '<'))).not.toMatch(/<\/script><!--|&|\u2028/);
  });

  it('leaves a page without flight data alone', () => {
    const html = '<script>(self.__next_f=self.__next_f||[]).push([0])</script><script>alert(1)</script>';
    expect(rewriteFlight(html, swap)).toBe(html);
  });

  it('refuses typed arrays, which are not text', () => {
    expect(() => rewriteFlight(flight('1:o4,abcd2:"x"\n'), swap)).toThrow('pass plain values');
  });
});
