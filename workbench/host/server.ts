/** The workbench's face for a browser on this machine, and for nobody else (contract §6). */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { built } from './built';
import { type Alerts, openAlerts } from './http/alerts';
import { readAssets } from './http/assets';
import { letterFile } from './http/desk';
import { listeners } from './http/events';
import { framePolicy, frames } from './http/frames';
import { type Origins, originsOf, standing } from './http/gate';
import { pushes } from './http/pushes';
import { commonHeaders, Refusal, readJson, sendJson } from './http/reply';
import { type Desk, orders, questions } from './http/routes';
import type { Workbench } from './workbench';

export interface ServeOptions {
  readonly workbench: Workbench;
  /** 0 takes any free port; a port in use rejects with code EADDRINUSE. */
  readonly port: number;
  /** What the title bar calls the file. */
  readonly name: string;
  /** What Google calls the add-on in its menus. */
  readonly addon?: string;
  /** Who acts until the page says otherwise; '' where Google would not tell (platform rule 11). */
  readonly user?: string;
  /** The .xlsx as it stands, for the page's download; without it the page offers none. */
  readonly bytes?: () => Promise<Uint8Array>;
  /** The alerts given to openWorkbench, so that a person answers them here. */
  readonly alerts?: Alerts;
  /** Milliseconds between two looks at the triggers of the clock; without it they run only when the clock is moved. */
  readonly tickEvery?: number;
  /** Where the built page is, when not in dist/workbench/page. */
  readonly assets?: string;
}

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

const pagePolicy = ({ frame }: Origins): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    // The charts' SVG carries style attributes.
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    `frame-src ${frame}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Serves a workbench on 127.0.0.1. */
export async function serve(options: ServeOptions): Promise<Served> {
  const { workbench, port, name, bytes, user = '', addon = 'مواكبة', alerts = openAlerts() } = options;
  const files = readAssets(options.assets ?? built('page'));
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const origins = originsOf((server.address() as AddressInfo).port);
  const pages = listeners();
  const kept = frames(origins);
  const { menus, stop } = pushes(workbench, addon, pages, kept);
  alerts.shownBy(pages.push, () => pages.count() > 0);
  const ticks =
    options.tickEvery === undefined ? undefined : setInterval(() => void workbench.tick(), options.tickEvery);
  ticks?.unref();
  const desk: Desk = { workbench, menus, answer: alerts.press };

  const notFound = (response: ServerResponse) => {
    response
      .writeHead(404, { ...commonHeaders, 'Content-Type': 'text/plain; charset=utf-8' })
      .end('Not found');
  };

  const sendFile = (response: ServerResponse, path: string) => {
    const file = files.get(path === '/' ? '/index.html' : path);
    if (!file) return notFound(response);
    const policy = file.type.startsWith('text/html')
      ? { 'Content-Security-Policy': pagePolicy(origins) }
      : {};
    const cache = path.startsWith('/fonts/') ? { 'Cache-Control': 'max-age=86400' } : {};
    const headers = { ...commonHeaders, ...policy, ...cache, 'Content-Length': file.bytes.length };
    response.writeHead(200, { ...headers, 'Content-Type': file.type }).end(file.bytes);
  };

  const sendDownload = (response: ServerResponse, body: Uint8Array, type: string, file: string) => {
    response.writeHead(200, {
      ...commonHeaders,
      'Content-Type': type,
      'Content-Length': body.length,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file)}`,
    });
    response.end(body);
  };

  const sendWorkbook = async (response: ServerResponse) => {
    if (!bytes) return notFound(response);
    sendDownload(response, await bytes(), xlsx, name.endsWith('.xlsx') ? name : `${name}.xlsx`);
  };

  const sendLetterFile = (response: ServerResponse, query: URLSearchParams) => {
    const file = letterFile(workbench, query.get('id'), Number(query.get('at')));
    if (!file) return notFound(response);
    // Never as what it says it is: a browser might draw it on the page's own origin.
    sendDownload(response, Buffer.from(file.base64, 'base64'), 'application/octet-stream', file.name);
  };

  const frameSide = (response: ServerResponse, path: string) => {
    // A person who types "localhost" means the page; the frames' origin serves frames, their script and fonts only.
    if (path === '/') return void response.writeHead(302, { Location: origins.page + '/' }).end();
    if (path === '/frame.js' || path.startsWith('/fonts/')) return sendFile(response, path);
    const html = kept.document(/^\/frame\/([\w-]+)$/.exec(path)?.[1] ?? '');
    if (html === undefined) return notFound(response);
    response.writeHead(200, {
      ...commonHeaders,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': framePolicy(origins),
    });
    response.end(html);
  };

  const pageSide = async (request: IncomingMessage, response: ServerResponse, url: URL) => {
    const path = url.pathname;
    if (request.method === 'POST') {
      const order = Object.hasOwn(orders, path) && orders[path];
      if (!order) return notFound(response);
      return sendJson(response, 200, await order(desk, await readJson(request)));
    }
    if (path === '/api/events') return pages.add(response);
    if (path === '/api/file') return sendJson(response, 200, { name, user, download: bytes !== undefined });
    if (path === '/api/workbook.xlsx') return sendWorkbook(response);
    if (path === '/api/letter-file') return sendLetterFile(response, url.searchParams);
    const question = Object.hasOwn(questions, path) && questions[path];
    return question ? sendJson(response, 200, question(desk, url.searchParams)) : sendFile(response, path);
  };

  server.on('request', async (request, response) => {
    try {
      const side = standing(request, origins);
      if (side === 'refused') throw new Refusal(403, refused);
      const url = new URL(request.url ?? '/', origins.page);
      await (side === 'frame' ? frameSide(response, url.pathname) : pageSide(request, response, url));
    } catch (error) {
      if (response.headersSent) return void response.destroy();
      if (error instanceof Refusal) return sendJson(response, error.status, error.fault);
      const { name, message, stack } = error as Error;
      sendJson(response, 500, { code: 'serverError', name, message, details: stack ?? '' });
    }
  });

  return {
    url: `${origins.page}/`,
    close: () =>
      new Promise((resolve) => {
        clearInterval(ticks);
        stop();
        alerts.closeAll();
        pages.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const refused = {
  code: 'badRequest',
  name: 'Forbidden',
  message: 'Only the workbench page of this machine may ask.',
  details: '',
} as const;
