/**
 * Serves the finished site: `node site/serve.mjs [folder]`, by default `out`. Environment: PORT (3000), HOST (all
 * interfaces), BASE_PATH as in the build, FRAME_ANCESTORS (who may show the pages in a frame, in the words of
 * Content-Security-Policy; for an LMS: "'self' https://lms.example").
 */
import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { readBasePath } from './address.mjs';
import { startTags } from './html.mjs';

/** @import { IncomingMessage, ServerResponse } from 'node:http' */

/** @type {Readonly<Record<string, string>>} */
const CONTENT_TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
};
const COMPRESSIBLE = /^(text\/|application\/(json|manifest|xml)|image\/svg)/;

/** Sent with every answer. */
const SECURITY_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

const IMMUTABLE = 'public, max-age=31536000, immutable';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** @type {Readonly<Record<string, (body: Buffer) => Promise<Buffer>>>} In order of preference. */
const ENCODERS = {
  br: (body) => brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (body) => gzipped(body, { level: 9 }),
};

/**
 * A file in memory. The cache never forgets: it can only hold the site.
 *
 * @typedef {object} StoredFile
 * @property {string} version of the file on the disk
 * @property {Buffer} body
 * @property {string} contentType
 * @property {string} hash
 * @property {string | null} policy Content-Security-Policy of a page
 * @property {Map<string, Promise<Buffer>>} encoded by encoding
 */

/**
 * @param {object} options
 * @param {string} options.directory the finished site
 * @param {number} options.port 0 for any free one
 * @param {string} [options.host] all interfaces when left out
 * @param {string} [options.basePath] sub-path for which the site was built
 * @param {string} [options.frameAncestors]
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>} `url` ends with a slash
 * @throws {Error} when the port cannot be had (`code` EADDRINUSE, EACCES)
 */
export async function startServer({ directory, port, host, basePath = '', frameAncestors = "'self'" }) {
  if (!/^[^;,\s][^;,\r\n]*$/.test(frameAncestors)) throw new Error(`FRAME_ANCESTORS is "${frameAncestors}".`);
  /** @type {Map<string, StoredFile>} */
  const cache = new Map();

  /**
   * @param {readonly string[]} segments of the path, without dots and slashes
   * @returns {Promise<StoredFile | null>}
   */
  async function load(segments) {
    const path = join(directory, ...segments);
    const found = await stat(path).catch(() => null);
    if (!found?.isFile()) return null;
    const version = `${found.mtimeMs} ${found.size}`;
    const known = cache.get(path);
    if (known?.version === version) return known;
    const body = await readFile(path);
    const contentType = CONTENT_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
    const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
    const policy = contentType.startsWith('text/html') ? policyOf(body.toString('utf8')) : null;
    const file = { version, body, contentType, hash, policy, encoded: new Map() };
    cache.set(path, file);
    return file;
  }

  /**
   * @param {IncomingMessage} request
   * @param {ServerResponse} response
   */
  async function answer(request, response) {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return sendText(response, 405, 'Method Not Allowed');
    }
    const [rawPath = '', query] = (request.url ?? '').split(/\?(.*)/s);
    const segments = pathSegments(rawPath);
    if (!segments) return sendText(response, 400, 'Bad Request');

    const base = basePath.split('/').slice(1);
    if (base.length > 0 && segments.join('') === '') return redirect(response, 302, `${basePath}/`);
    const isInside = base.every((segment, index) => segments[index] === segment);
    const inside = segments.slice(base.length);
    // Empty segments are not collapsed: "//host" in a redirect would lead to another site.
    const isClean = isInside && !inside.slice(0, -1).includes('');
    const isFolder = inside.at(-1) === '';
    const file =
      isClean && inside.length > 0 ? await load(isFolder ? [...inside.slice(0, -1), 'index.html'] : inside) : null;
    if (file) {
      const isHashed = inside[0] === 'assets';
      return sendFile(request, response, file, 200, isHashed ? IMMUTABLE : 'no-cache');
    }
    if (isClean && !isFolder && (await load([...inside, 'index.html']))) {
      const path = segments.map((segment) => `/${encodeURIComponent(segment)}`).join('');
      return redirect(response, 308, `${path}/${query === undefined ? '' : `?${query}`}`);
    }
    const notFound = await load(['404.html']);
    return notFound ? sendFile(request, response, notFound, 404, 'no-cache') : sendText(response, 404, 'Not Found');
  }

  /**
   * @param {IncomingMessage} request
   * @param {ServerResponse} response
   * @param {StoredFile} file
   * @param {number} status
   * @param {string} cacheControl
   */
  async function sendFile(request, response, file, status, cacheControl) {
    let { body } = file;
    let etag = `"${file.hash}"`;
    response.setHeader('Content-Type', file.contentType);
    response.setHeader('Cache-Control', cacheControl);
    if (file.policy !== null) {
      response.setHeader('Content-Security-Policy', `${file.policy}; frame-ancestors ${frameAncestors}`);
    }
    if (COMPRESSIBLE.test(file.contentType)) {
      response.setHeader('Vary', 'Accept-Encoding');
      const encoding = preferredEncoding(request.headers['accept-encoding']);
      const encode = encoding === null ? undefined : ENCODERS[encoding];
      if (encoding !== null && encode) {
        const encoded = file.encoded.get(encoding) ?? encode(file.body);
        file.encoded.set(encoding, encoded);
        body = await encoded;
        etag = `"${file.hash}-${encoding}"`;
        response.setHeader('Content-Encoding', encoding);
      }
    }
    response.setHeader('ETag', etag);
    if (status === 200 && matches(request.headers['if-none-match'], etag)) {
      response.removeHeader('Content-Encoding');
      response.writeHead(304).end();
      return;
    }
    response.writeHead(status, { 'Content-Length': body.length }).end(body);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((/** @type {unknown} */ error) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else sendText(response, 500, 'Internal Server Error');
    });
  });
  await new Promise((done, fail) => {
    server.once('error', fail);
    server.listen({ port, ...(host === undefined ? {} : { host }) }, () => done(undefined));
  });
  const address = server.address();
  const ownPort = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${host?.includes(':') ? `[${host}]` : (host ?? 'localhost')}:${ownPort}${basePath}/`,
    port: ownPort,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {string} rawPath of a request, still encoded
 * @returns {string[] | null} decoded parts between slashes, the last one empty for a folder; null when no file of a
 *   site can be meant: bad encoding, a way upwards, separators or device names of some system
 */
function pathSegments(rawPath) {
  if (!rawPath.startsWith('/')) return null;
  let path;
  try {
    path = decodeURIComponent(rawPath.slice(1));
  } catch {
    return null;
  }
  const segments = path.split('/');
  return segments.some((segment) => segment === '.' || segment === '..' || /[\\:\0]/.test(segment)) ? null : segments;
}

/**
 * @param {string} html
 * @returns {string | null} the policy in the page's own meta element
 */
function policyOf(html) {
  for (const { name, attributes } of startTags(html)) {
    if (name === 'body') break;
    if (attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy')
      return attributes.get('content') ?? null;
  }
  return null;
}

/**
 * @param {string | undefined} header Accept-Encoding
 * @returns {string | null} name of an encoder, null for none
 */
function preferredEncoding(header = '') {
  const qualities = new Map(
    header.split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith('q='));
      return /** @type {const} */ ([name, quality === undefined ? 1 : Number(quality.slice(2))]);
    }),
  );
  return Object.keys(ENCODERS).find((name) => (qualities.get(name) ?? qualities.get('*') ?? 0) > 0) ?? null;
}

/**
 * @param {string | undefined} header If-None-Match
 * @param {string} etag
 */
function matches(header, etag) {
  return header?.split(',').some((candidate) => ['*', etag, `W/${etag}`].includes(candidate.trim())) ?? false;
}

/**
 * @param {ServerResponse} response
 * @param {number} status
 * @param {string} location
 */
function redirect(response, status, location) {
  response.writeHead(status, { Location: location, 'Cache-Control': 'no-cache', 'Content-Length': 0 }).end();
}

/**
 * @param {ServerResponse} response
 * @param {number} status
 * @param {string} text
 */
function sendText(response, status, text) {
  const body = `${text}\n`;
  response
    .writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Length': Buffer.byteLength(body) })
    .end(body);
}

/**
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {number} PORT, by default 3000
 * @throws {Error} when PORT is no port
 */
export function readPort(environment) {
  const given = environment['PORT'] || '3000';
  const port = Number(given);
  if (!/^\d+$/.test(given) || port > 65_535) throw new Error(`PORT is "${given}": write a number from 0 to 65535.`);
  return port;
}

async function main() {
  const directory = resolve(process.argv[2] ?? 'out');
  if (!(await stat(join(directory, '404.html')).catch(() => null))) {
    throw new Error(`There is no finished site in ${directory}: "npm start" makes it.`);
  }
  const { HOST: host, FRAME_ANCESTORS: frameAncestors } = process.env;
  const server = await startServer({
    directory,
    port: readPort(process.env),
    basePath: readBasePath(process.env),
    ...(host ? { host } : {}),
    ...(frameAncestors ? { frameAncestors } : {}),
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void server.close());
  console.log(`The course is at ${server.url}`);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main().catch((/** @type {unknown} */ error) => {
    const port = process.env['PORT'] || '3000';
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EADDRINUSE') console.error(`Port ${port} is in use: choose another one, PORT=${+port + 1} npm start`);
    else if (code === 'EACCES')
      console.error(`Port ${port} is not allowed: choose one above 1023, PORT=3000 npm start`);
    else console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
