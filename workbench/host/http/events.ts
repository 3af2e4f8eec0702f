import type { ServerResponse } from 'node:http';
import { commonHeaders } from './reply';
import type { PushView } from './wire';

/** The pages that are open, each on its stream of server-sent events. */
export interface Listeners {
  add(response: ServerResponse): void;
  push(view: PushView): void;
  /** Says once, soon, that cells or tabs changed, however many commands did it. */
  changed(): void;
  count(): number;
  close(): void;
}

const heartbeat = 15_000;
const gather = 25;

export function listeners(): Listeners {
  const open = new Set<ServerResponse>();
  const send = (text: string) => {
    for (const response of open) response.write(text);
  };
  const push = (view: PushView) => send(`data: ${JSON.stringify(view)}\n\n`);
  const beat = setInterval(() => send(': still here\n\n'), heartbeat);
  beat.unref();
  let soon: NodeJS.Timeout | undefined;
  return {
    add(response) {
      response.writeHead(200, { ...commonHeaders, 'Content-Type': 'text/event-stream; charset=utf-8' });
      response.write('retry: 1000\n\n');
      open.add(response);
      response.on('close', () => open.delete(response));
    },
    push,
    count: () => open.size,
    changed() {
      soon ??= setTimeout(() => {
        soon = undefined;
        push({ kind: 'changed' });
      }, gather);
    },
    close() {
      clearInterval(beat);
      clearTimeout(soon);
      for (const response of open) response.end();
      open.clear();
    },
  };
}
