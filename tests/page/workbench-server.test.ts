import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serve } from '../../workbench/host/server';
import { type Bench, served } from './workbench-bench';

let bench: Bench;
let port: number;
beforeAll(async () => {
  bench = await served();
  port = Number(new URL(bench.served.url).port);
});
afterAll(() => bench?.close());

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** A request as any program of this machine, or a page it shows, could make it. */
const send = ({
  method = 'GET',
  path = '/',
  headers = {},
  body,
}: Sent): Promise<{ status: number; text: string; headers: Record<string, unknown> }> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode!,
          text: Buffer.concat(chunks).toString(),
          headers: response.headers,
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });

const typing = JSON.stringify({ edits: [{ sheet: 1, row: 1, column: 4, text: 'دخيل' }] });
const order = (headers: Record<string, string>): Sent => ({
  method: 'POST',
  path: '/api/type',
  headers: { 'Content-Type': 'application/json', ...headers },
  body: typing,
});

describe('the server of the workbench', () => {
  it('answers on 127.0.0.1 and under its own name only', async () => {
    expect(bench.served.url).toBe(`http://127.0.0.1:${port}/`);
    expect((await send({ headers: { Host: `127.0.0.1:${port}` } })).status).toBe(200);
    expect((await send({ headers: { Host: 'evil.example' } })).status).toBe(403);
    expect((await send({ headers: { Host: `127.0.0.1:${port + 1}` } })).status).toBe(403);
    expect((await send({ path: '/api/book', headers: { Host: `evil.example:${port}` } })).status).toBe(403);
  });

  it('takes orders from its own page only, as JSON', async () => {
    const page = `http://127.0.0.1:${port}`;
    expect((await send(order({}))).status).toBe(403);
    expect((await send(order({ Origin: 'http://evil.example' }))).status).toBe(403);
    expect((await send(order({ Origin: 'null' }))).status).toBe(403);
    expect((await send(order({ Origin: `http://localhost:${port}` }))).status).toBe(403);
    expect((await send(order({ Origin: page, 'Content-Type': 'text/plain' }))).status).toBe(403);
    expect((await send({ ...order({ Origin: page }), method: 'PUT' })).status).toBe(403);
    expect(bench.workbench.spreadsheet.sheets[0]!.cells[1]![4]!.value).toBe('ملاحظة 1');
    expect((await send(order({ Origin: page }))).status).toBe(200);
    expect(bench.workbench.spreadsheet.sheets[0]!.cells[1]![4]!.value).toBe('دخيل');
  });

  it('gives frames nothing of the workbook', async () => {
    const Host = `localhost:${port}`;
    expect((await send({ path: '/api/book', headers: { Host } })).status).toBe(404);
    expect((await send({ path: '/page.js', headers: { Host } })).status).toBe(404);
    expect((await send({ path: '/frame/none', headers: { Host } })).status).toBe(404);
    const home = await send({ headers: { Host } });
    expect([home.status, home.headers.location]).toEqual([302, `http://127.0.0.1:${port}/`]);
  });

  it('serves the page with a policy, and no other file', async () => {
    const home = await send({});
    expect(home.text).toContain('<html lang="ar" dir="rtl">');
    expect(String(home.headers['content-security-policy'])).toContain("default-src 'none'");
    for (const path of [
      '/../cli.js',
      '/%2e%2e/cli.js',
      '/fonts/../../worker.js',
      '/package.json',
      '/__proto__',
    ]) {
      expect([path, (await send({ path })).status]).toEqual([path, 404]);
    }
  });

  it('says what is wrong with an order it cannot carry out', async () => {
    const headers = { Origin: `http://127.0.0.1:${port}`, 'Content-Type': 'application/json' };
    const post = (path: string, body: string) => send({ method: 'POST', path, headers, body });
    expect((await post('/api/type', '{')).status).toBe(400);
    expect((await post('/api/type', '[]')).status).toBe(400);
    expect((await post('/api/type', '{"edits":[{"sheet":1}]}')).status).toBe(400);
    expect((await post('/api/none', '{}')).status).toBe(404);
    expect((await send({ path: '/api/rows?sheet=99&from=0&to=10' })).status).toBe(404);
    expect((await send({ path: '/api/rows?sheet=1&from=-1&to=x' })).status).toBe(400);
    expect((await post('/api/type', JSON.stringify({ edits: 'x'.repeat(17 * 1024 * 1024) }))).status).toBe(
      413,
    );
    const failed = await post('/api/menu', '{"door":"wrong"}');
    expect([failed.status, JSON.parse(failed.text)]).toMatchObject([
      422,
      { code: 'scriptError', message: 'لا توجد ورقة المؤسسات' },
    ]);
  });

  it('tells a port in use', async () => {
    const again = serve({ workbench: bench.workbench, port, name: 'x' });
    await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
