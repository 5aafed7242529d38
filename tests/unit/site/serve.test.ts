import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { utimesSync } from 'node:fs';
import {
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
} from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readPort, startServer } from '@/site/serve.mjs';
import { temporaryFolder, writeFiles } from './raw-export';

const POLICY = "default-src 'none'; script-src 'self'";
const SCRIPT = 'console.log("сөз");'.repeat(200);

const html = (words: string) =>
  `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"></head><body>${words}</body></html>`;

/** A running server over a small site; a secret lies beside the site's folder. */
async function serve(options: { basePath?: string; frameAncestors?: string } = {}) {
  const folder = temporaryFolder();
  writeFiles(folder, { 'secret.txt': 'secret', 'out-secret/index.html': 'secret' });
  const directory = join(folder, 'out');
  writeFiles(directory, {
    'index.html': html('тіл'),
    'kk/index.html': html('басты бет'),
    'kk/lessons/a/index.html': html('сабақ'),
    'сабақ/index.html': html('сабақ'),
    '404.html': html('табылмады'),
    'theme.js': SCRIPT,
    'font.woff2': 'font',
    'assets/chunks/a.js': SCRIPT,
  });
  const server = await startServer({ directory, port: 0, host: '127.0.0.1', ...options });
  onTestFinished(() => server.close());

  async function get(path: string, headers: OutgoingHttpHeaders = {}, method = 'GET') {
    const request = httpRequest({ host: '127.0.0.1', port: server.port, path, method, headers });
    request.end();
    // `once` gives its results untyped.
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    return { status: response.statusCode, headers: response.headers, body: await buffer(response) };
  }

  /** Sends bytes as they are: a client library would tidy up the path. */
  async function send(bytes: string): Promise<string> {
    const socket = connect(server.port, '127.0.0.1');
    socket.write(bytes);
    if (bytes === '') socket.end();
    return text(socket);
  }

  return { ...server, directory, get, send };
}

describe('pages', () => {
  it('are served at the address of their folder', async () => {
    const { get } = await serve();
    const { status, headers, body } = await get('/kk/lessons/a/?from=home');
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      'text/html; charset=utf-8',
      'no-cache',
    ]);
    expect(body.toString()).toContain('сабақ');
  });

  it('without the last slash redirect to it for good, with the query', async () => {
    const { get } = await serve();
    const { status, headers } = await get('/kk/lessons/a?x=1&y=2');
    expect([status, headers.location]).toEqual([308, '/kk/lessons/a/?x=1&y=2']);
    expect((await get('/%D1%81%D0%B0%D0%B1%D0%B0%D2%9B')).headers.location).toBe('/%D1%81%D0%B0%D0%B1%D0%B0%D2%9B/');
  });

  it('that do not exist are the page 404.html with status 404', async () => {
    const { get } = await serve();
    for (const path of ['/kk/none/', '/kk/none', '/none.js', '/theme.js/', '/assets/none.js']) {
      const { status, headers, body } = await get(path);
      expect([path, status, headers['cache-control']]).toEqual([path, 404, 'no-cache']);
      expect(body.toString()).toContain('табылмады');
    }
  });
});

describe('headers', () => {
  it('of a page carry its own policy and who may frame it', async () => {
    const { get } = await serve();
    expect((await get('/kk/')).headers['content-security-policy']).toBe(`${POLICY}; frame-ancestors 'self'`);
    const lms = await serve({ frameAncestors: "'self' https://lms.example" });
    expect((await lms.get('/none/')).headers['content-security-policy']).toBe(
      `${POLICY}; frame-ancestors 'self' https://lms.example`,
    );
  });

  it('for security come with every answer', async () => {
    const { get } = await serve();
    const answers = [
      await get('/kk/'),
      await get('/kk'),
      await get('/none'),
      await get('/%'),
      await get('/', {}, 'PUT'),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([200, 308, 404, 400, 405]);
    for (const { headers } of answers) {
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'permissions-policy': expect.stringContaining('camera=()') as string,
        'cross-origin-opener-policy': 'same-origin',
      });
    }
  });

  it('refuse a frame rule that would change the rest of the policy', async () => {
    await expect(serve({ frameAncestors: "'self'; script-src *" })).rejects.toThrow('FRAME_ANCESTORS');
  });
});

describe('caching', () => {
  it('is for a year for hashed files, and asks again for all others', async () => {
    const { get } = await serve();
    expect((await get('/assets/chunks/a.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await get('/theme.js')).headers['cache-control']).toBe('no-cache');
  });

  it('answers 304 without a body when the browser has the same version in the same encoding', async () => {
    const { get } = await serve();
    for (const encoding of ['br', 'gzip', 'identity']) {
      const { headers } = await get('/theme.js', { 'accept-encoding': encoding });
      for (const given of [headers.etag, `W/${headers.etag}`, `"other", ${headers.etag}`, '*']) {
        const again = await get('/theme.js', { 'accept-encoding': encoding, 'if-none-match': given });
        expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, headers.etag]);
      }
    }
  });

  it('sends the whole file when another version or encoding is named', async () => {
    const { get } = await serve();
    const { headers } = await get('/theme.js', { 'accept-encoding': 'br' });
    expect((await get('/theme.js', { 'accept-encoding': 'gzip', 'if-none-match': headers.etag })).status).toBe(200);
    expect((await get('/theme.js', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('sees a file that changed while the server runs', async () => {
    const { get, directory } = await serve();
    const before = await get('/kk/');
    writeFiles(directory, { 'kk/index.html': html('жаңа бет') });
    utimesSync(join(directory, 'kk/index.html'), 1, 1);
    const now = await get('/kk/', { 'if-none-match': before.headers.etag });
    expect([now.status, now.body.toString().includes('жаңа бет')]).toEqual([200, true]);
  });
});

describe('compression', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['*', 'br'],
    ['identity', undefined],
    ['br;q=0, *;q=0', undefined],
  ])('of "%s" is %s', async (accepted, encoding) => {
    const { get } = await serve();
    for (const round of ['first time', 'from memory']) {
      const { headers, body } = await get('/theme.js', { 'accept-encoding': accepted });
      const decode = { br: brotliDecompressSync, gzip: gunzipSync }[encoding ?? ''] ?? ((plain: Buffer) => plain);
      expect([round, headers['content-encoding'], headers.vary]).toEqual([round, encoding, 'Accept-Encoding']);
      expect(headers['content-length']).toBe(String(body.length));
      expect(decode(body).toString()).toBe(SCRIPT);
    }
  });

  it('leaves fonts alone, which are compressed already', async () => {
    const { get } = await serve();
    const { headers } = await get('/font.woff2', { 'accept-encoding': 'br' });
    expect([headers['content-type'], headers['content-encoding'], headers.vary]).toEqual([
      'font/woff2',
      undefined,
      undefined,
    ]);
  });
});

describe('methods', () => {
  it('HEAD gives the headers of GET and no body', async () => {
    const { get } = await serve();
    for (const path of ['/kk/', '/kk', '/none', '/theme.js']) {
      const [full, head] = [await get(path), await get(path, {}, 'HEAD')];
      const withoutDate = ({ date: _, ...headers }: IncomingHttpHeaders) => headers;
      expect([path, head.status, head.body.length]).toEqual([path, full.status, 0]);
      expect(withoutDate(head.headers)).toEqual(withoutDate(full.headers));
    }
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is not allowed', async (method) => {
    const { get } = await serve();
    const { status, headers } = await get('/kk/', {}, method);
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});

describe('hostile addresses', () => {
  it.each([
    '/../secret.txt',
    '/kk/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2E./secret.txt',
    '/..%2fsecret.txt',
    '/kk%2f..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/../out-secret/',
    '/%00',
    '/theme.js%00.html',
    '/C:/secret.txt',
    '/%',
    '/%E0%A4%A',
    '/%ff',
    'http://other.example/kk/',
    'kk/',
    '*',
  ])('%s is a bad request', async (path) => {
    const { send, get } = await serve();
    const answer = await send(`GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).not.toContain('\r\n\r\nsecret');
    expect((await get('/kk/')).status).toBe(200);
  });

  it.each([
    '/%252e%252e/secret.txt',
    '/secret.txt',
    '/..secret.txt',
    '/.../secret.txt',
    '//secret.txt',
    '/kk//lessons/a/',
  ])('%s is not found', async (path) => {
    const { send } = await serve();
    const answer = await send(`GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
  });

  it('never redirect to another site', async () => {
    const { send } = await serve();
    for (const path of [
      '//kk',
      '//other.example/..',
      '/\\other.example',
      '//other.example/%2e%2e',
      '/%2f/kk',
      '///kk',
    ]) {
      const answer = await send(`GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
      expect(answer).toMatch(/^HTTP\/1\.1 40[04] /);
    }
  });

  it('and broken requests do not stop the server', async () => {
    const { send, get } = await serve();
    for (const bytes of [
      'rubbish\r\n\r\n',
      'GET /\xff HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
      'GET / HTTP/9\r\n\r\n',
      '',
    ]) {
      await send(bytes);
    }
    expect((await get('/kk/')).status).toBe(200);
  });
});

describe('under a sub-path', () => {
  it('serves the site there, and sends visitors of the root to it', async () => {
    const { get, url } = await serve({ basePath: '/course/1' });
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/course\/1\/$/);
    expect((await get('/course/1/kk/')).body.toString()).toContain('басты бет');
    expect((await get('/course/1/assets/chunks/a.js')).headers['cache-control']).toContain('immutable');
    expect((await get('/')).headers.location).toBe('/course/1/');
    expect((await get('/course/1')).headers.location).toBe('/course/1/');
    expect((await get('/course/1/kk')).headers.location).toBe('/course/1/kk/');
  });

  it('serves nothing outside it', async () => {
    const { get } = await serve({ basePath: '/course' });
    for (const path of ['/kk/', '/kk', '/courses/kk/', '/course2', '/theme.js', '/x/course/kk/']) {
      expect([path, (await get(path)).status]).toEqual([path, 404]);
    }
  });
});

describe('as a program', () => {
  const program = (directory: string, environment: Readonly<Record<string, string>>) =>
    spawn(process.execPath, ['site/serve.mjs', directory], { env: { ...process.env, BASE_PATH: '', ...environment } });

  it('prints its address in one line and ends well when asked to stop', async () => {
    const { directory } = await serve();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const child = program(directory, { PORT: '0', HOST: '127.0.0.1' });
      const [line] = (await once(child.stdout, 'data')) as [Buffer];
      expect(String(line)).toMatch(/^The course is at http:\/\/127\.0\.0\.1:\d+\/\n$/);
      child.kill(signal);
      expect(await once(child, 'exit')).toEqual([0, null]);
    }
  });

  it('says in one line that the port is in use, the folder empty, or a setting wrong', async () => {
    const { directory, port } = await serve();
    const failures = [
      {
        directory,
        environment: { PORT: String(port), HOST: '127.0.0.1' },
        line: /^Port \d+ is in use: .*PORT=\d+ npm start\n$/,
      },
      { directory: join(directory, 'kk'), environment: {}, line: /^There is no finished site in .*\n$/ },
      { directory, environment: { PORT: '3000a' }, line: /^PORT is "3000a": .*\n$/ },
      { directory, environment: { BASE_PATH: 'course' }, line: /^BASE_PATH is "course": .*\n$/ },
    ];
    for (const { directory: folder, environment, line } of failures) {
      const child = program(folder, environment);
      const [message, exit] = await Promise.all([text(child.stderr), once(child, 'exit')]);
      expect(message).toMatch(line);
      expect(exit).toEqual([1, null]);
    }
  });
});

describe('readPort', () => {
  it('is 3000 unless PORT says otherwise', () => {
    expect([readPort({}), readPort({ PORT: '' }), readPort({ PORT: '8080' }), readPort({ PORT: '0' })]).toEqual([
      3000, 3000, 8080, 0,
    ]);
  });

  it.each(['-1', '65536', '1.5', 'http', '0x10'])('refuses %s', (given) => {
    expect(() => readPort({ PORT: given })).toThrow('PORT');
  });
});
