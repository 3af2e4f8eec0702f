import type { SidebarData } from '../src/actions/openSidebarData';
import type { Outcome } from '../src/actions/outcome';

interface Opened {
  readonly view: string;
  readonly data: Outcome<SidebarData>;
  /** More.html, where it came with the page; blank where it is to be asked for. */
  readonly more?: string;
}

/** What the door put into the page. */
export function opened(): Opened | null {
  try {
    const value = JSON.parse(document.getElementById('data')?.textContent ?? '') as Opened;
    return typeof value === 'object' && value !== null && 'data' in value ? value : null;
  } catch {
    return null;
  }
}
