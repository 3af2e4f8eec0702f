/**
 * Who may speak to the workbench: only its own page, on its own address.
 * The Host check stops a foreign name that resolves to this machine; the Origin check stops a foreign page.
 */
import type { IncomingMessage } from 'node:http';

/** The two origins of one server: the page's, and the one its frames are isolated on. */
export interface Origins {
  readonly page: string;
  readonly frame: string;
}

/** The origins of a server that listens on this port. */
export const originsOf = (port: number): Origins => ({
  page: `http://127.0.0.1:${port}`,
  frame: `http://localhost:${port}`,
});

/** Where a request stands: on the page's origin, on the frames', or refused. */
export type Standing = 'page' | 'frame' | 'refused';

const hostOf = (origin: string): string => origin.slice('http://'.length);

/** Judges the Host of a request, the Origin of one that changes something, and that it carries JSON. */
export function standing(request: IncomingMessage, origins: Origins): Standing {
  const side =
    request.headers.host === hostOf(origins.page)
      ? 'page'
      : request.headers.host === hostOf(origins.frame)
        ? 'frame'
        : 'refused';
  if (request.method === 'GET' || request.method === 'HEAD') return side;
  const json = /^application\/json\b/.test(request.headers['content-type'] ?? '');
  const own = side === 'page' && request.headers.origin === origins.page;
  return request.method === 'POST' && own && json ? 'page' : 'refused';
}
