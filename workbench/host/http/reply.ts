import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FaultView } from './wire';

/** Bytes a request may carry: a paste of some ten thousand cells. */
const largestRequest = 16 * 1024 * 1024;

/** A refusal that has its HTTP status. */
export class Refusal extends Error {
  readonly status: number;
  readonly fault: FaultView;
  constructor(status: number, fault: FaultView) {
    super(fault.message);
    this.status = status;
    this.fault = fault;
  }
}

/** A request the page would never send. */
export const badRequest = (message: string): Refusal =>
  new Refusal(400, { code: 'badRequest', name: 'BadRequest', message, details: '' });

/** Headers every answer bears. */
export const commonHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
} as const;

/** Answers with JSON. */
export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const body = Buffer.from(JSON.stringify(value ?? null));
  response.writeHead(status, {
    ...commonHeaders,
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': body.length,
  });
  response.end(body);
}

/** The JSON of a request, refused beyond the limit or when it is not a JSON object. */
export async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    // What is too much is read to its end and dropped, so that the refusal can be heard.
    if (size <= largestRequest) chunks.push(chunk);
  }
  if (size > largestRequest) {
    const message = 'The request is too large.';
    throw new Refusal(413, { code: 'badRequest', name: 'TooLarge', message, details: '' });
  }
  let value: unknown;
  try {
    value = JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}');
  } catch {
    throw badRequest('The request is not JSON.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw badRequest('The request is not a JSON object.');
  }
  return value as Record<string, unknown>;
}
