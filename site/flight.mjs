/**
 * The data from which React wakes a page ("flight"), as Next writes it into the page: inline scripts
 * `self.__next_f.push([1,"…"])`. Together the strings are one text, cut anywhere, also inside a word; so a change that
 * must not miss anything has to be made in the joined text.
 *
 * Written for Next 16.4 and React 19.3 (row format: react-server-dom-turbopack, `processBinaryChunk`).
 */
import { applyEdits, startTags } from './html.mjs';

const CHUNK = /^self\.__next_f\.push\((\[[13],"[^]*"\])\)$/;

/**
 * Joins the flight chunks of a page into one script, at the place of the last one, with `rewrite` applied to every row.
 * One script instead of many also means one hash in the Content-Security-Policy.
 *
 * @param {string} html
 * @param {(text: string) => string} rewrite
 * @returns {string} the page unchanged when it has no flight data
 * @throws {Error} when the data is not text (typed arrays in props)
 */
export function rewriteFlight(html, rewrite) {
  const chunks = [...startTags(html)].flatMap((tag) => {
    const json = tag.name === 'script' && tag.text !== null ? CHUNK.exec(tag.text)?.[1] : undefined;
    if (json === undefined) return [];
    /** @type {unknown} */
    const chunk = JSON.parse(json);
    if (!Array.isArray(chunk) || typeof chunk[1] !== 'string') return [];
    const bytes = Buffer.from(chunk[1], chunk[0] === 3 ? 'base64' : 'utf8');
    return [{ bytes, start: tag.start, end: tag.end + (tag.text ?? '').length + '</script>'.length }];
  });
  const last = chunks.at(-1);
  if (!last) return html;
  const rows = rewriteRows(Buffer.concat(chunks.map((chunk) => chunk.bytes)), rewrite);
  const script = `<script>self.__next_f.push([1,${escapeForScript(JSON.stringify(rows))}])</script>`;
  return applyEdits(
    html,
    chunks.map((chunk) => ({ start: chunk.start, end: chunk.end, by: chunk === last ? script : '' })),
  );
}

/** Rows of these kinds give their length in bytes and have no line end; T is text, the others are typed arrays. */
const ROW_WITH_LENGTH = /^[0-9a-f]*:([TAOobUSsLlGgMmV])([0-9a-f]+),/;

/**
 * @param {Buffer} bytes
 * @param {(text: string) => string} rewrite
 * @returns {string}
 */
function rewriteRows(bytes, rewrite) {
  let result = '';
  for (let at = 0; at < bytes.length;) {
    const head = ROW_WITH_LENGTH.exec(bytes.toString('latin1', at, at + 40));
    if (!head) {
      const lineEnd = bytes.indexOf('\n', at);
      const end = lineEnd < 0 ? bytes.length : lineEnd + 1;
      result += rewrite(bytes.toString('utf8', at, end));
      at = end;
      continue;
    }
    const [prefix, kind, length = ''] = head;
    if (kind !== 'T') throw new Error('the props of an island hold binary data: pass plain values');
    const start = at + prefix.length;
    at = start + Number.parseInt(length, 16);
    const text = rewrite(bytes.toString('utf8', start, at));
    result += `${prefix.slice(0, prefix.indexOf(':'))}:T${Buffer.byteLength(text).toString(16)},${text}`;
  }
  return result;
}

/**
 * @param {string} json
 * @returns {string} the same JSON without characters that could end the script or a line (as Next escapes them)
 */
function escapeForScript(json) {
  return json.replace(/[&<>\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
