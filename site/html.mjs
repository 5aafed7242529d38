/**
 * A start tag with its place in the text. Names of tags and attributes are in lower case; attribute values are as
 * written, without decoding of entities.
 *
 * @typedef {object} StartTag
 * @property {string} name
 * @property {ReadonlyMap<string, string>} attributes
 * @property {number} start index of `<`
 * @property {number} end index after `>`
 * @property {string | null} text what stands between the tags of script, style, textarea and title; null for others
 */

const RAW_TEXT = new Set(['script', 'style', 'textarea', 'title']);
const TAG_OR_COMMENT = /<!--|<([a-z][^\s/>]*)/gi;
const ATTRIBUTE = /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/y;

/**
 * Start tags in order of appearance. Reads what React and careful people write (quoted attributes, closed raw-text
 * elements); it does not repair broken HTML.
 *
 * @param {string} html
 * @returns {Generator<StartTag, void, undefined>}
 */
export function* startTags(html) {
  TAG_OR_COMMENT.lastIndex = 0;
  let at = 0;
  for (;;) {
    TAG_OR_COMMENT.lastIndex = at;
    const opening = TAG_OR_COMMENT.exec(html);
    if (!opening) return;
    at = TAG_OR_COMMENT.lastIndex;
    if (opening[1] === undefined) {
      at = after(html, '-->', at);
      continue;
    }
    const name = opening[1].toLowerCase();
    /** @type {Map<string, string>} */
    const attributes = new Map();
    ATTRIBUTE.lastIndex = at;
    for (let match = ATTRIBUTE.exec(html); match; match = ATTRIBUTE.exec(html)) {
      at = ATTRIBUTE.lastIndex;
      attributes.set((match[1] ?? '').toLowerCase(), match[2] ?? match[3] ?? match[4] ?? '');
    }
    at = after(html, '>', at);
    const end = at;
    let text = null;
    if (RAW_TEXT.has(name)) {
      const closing = new RegExp(`</${name}`, 'gi');
      closing.lastIndex = end;
      at = closing.exec(html)?.index ?? html.length;
      text = html.slice(end, at);
    }
    yield { name, attributes, start: opening.index, end, text };
  }
}

/**
 * @param {string} text
 * @param {string} mark
 * @param {number} from
 * @returns {number} index after the next mark, or the end of the text
 */
function after(text, mark, from) {
  const index = text.indexOf(mark, from);
  return index < 0 ? text.length : index + mark.length;
}

/**
 * @typedef {{ start: number, end: number, by: string }} Edit replaces text from start to before end; an insertion has
 *   start equal to end
 */

/**
 * @param {string} text
 * @param {readonly Edit[]} edits in any order, not overlapping
 * @returns {string}
 */
export function applyEdits(text, edits) {
  let result = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    result += text.slice(at, edit.start) + edit.by;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** @type {Readonly<Record<string, string>>} */
const ENTITIES = { quot: '"', '#x27': "'", lt: '<', gt: '>', amp: '&' };

/**
 * @param {string} value of an attribute as React writes it
 * @returns {string} what it means
 */
export function decodeAttribute(value) {
  return value.replace(/&([a-z]+|#x27);/g, (whole, /** @type {string} */ name) => ENTITIES[name] ?? whole);
}

/**
 * @param {string} text
 * @returns {string} that text as an attribute in double quotes
 */
export function encodeAttribute(text) {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
