/** The page's side of sidebars and dialogs: it carries their calls to the server, and nothing else of theirs. */
import type { EstimateView } from '../host/http/wire';
import { api, Fault, Gone } from './api';
import { h } from './element';
import { network } from './network';

export interface FrameDeeds {
  close(): void;
  focus(): void;
  size?(size: { readonly width?: number; readonly height?: number }): void;
}

interface Asked {
  readonly frame: string;
  readonly call?: number;
  readonly door?: string;
  readonly args?: readonly unknown[];
  readonly close?: true;
  readonly focus?: true;
  readonly width?: number;
  readonly height?: number;
}

interface Known extends FrameDeeds {
  readonly element: HTMLIFrameElement;
}

const known = new Map<string, Known>();
const origin = `${location.protocol}//localhost:${location.port}`;

let cost: (estimate: EstimateView) => void = () => undefined;

let called: (action: string) => void = () => undefined;

/** Hears which action each call of a frame names (contract §2). */
export function hearCalls(hear: (action: string) => void): void {
  called = hear;
}

/** Hears what each run of a frame is estimated to cost. */
export function hearCosts(hear: (estimate: EstimateView) => void): void {
  cost = hear;
}

/** An isolated frame of HTML the script made. */
export function frameElement(id: string, title: string, deeds: FrameDeeds): HTMLIFrameElement {
  const element = h('iframe', {
    title,
    attrs: {
      sandbox: 'allow-scripts allow-same-origin allow-forms allow-downloads allow-popups allow-modals',
    },
  });
  element.src = `${origin}/frame/${id}${network.there ? '' : '?offline'}`;
  known.set(id, { element, ...deeds });
  return element;
}

export const forgetFrame = (id: string): void => void known.delete(id);

async function carry(element: HTMLIFrameElement, { frame, call, door, args }: Asked): Promise<void> {
  const reply = (answer: object) => element.contentWindow?.postMessage({ frame, call, ...answer }, origin);
  const [first] = args ?? [];
  const action = typeof first === 'object' && first !== null && 'action' in first ? first.action : undefined;
  if (typeof action === 'string') called(action);
  const { cuts } = network;
  try {
    if (!network.there) throw new Gone();
    const { value, estimate } = await api.run(door!, args ?? []);
    cost(estimate);
    // Cut meanwhile: the work is done, and its reply never arrives (platform rule 15).
    if (network.cuts !== cuts) throw new Gone();
    reply({ value });
  } catch (error) {
    const { name, message } =
      error instanceof Fault ? error.fault : { name: 'NetworkError', message: 'NetworkError' };
    reply({ error: { name, message } });
  }
}

network.on((there) => {
  for (const [frame, { element }] of known)
    element.contentWindow?.postMessage({ frame, online: there }, origin);
});

window.addEventListener('message', ({ origin: from, source, data }: MessageEvent<Asked>) => {
  const frame = from === origin ? known.get(data?.frame) : undefined;
  if (!frame || source !== frame.element.contentWindow) return;
  if (typeof data.door === 'string' && typeof data.call === 'number') void carry(frame.element, data);
  else if (data.close) frame.close();
  else if (data.focus) frame.focus();
  else if (data.width !== undefined || data.height !== undefined) frame.size?.(data);
});
