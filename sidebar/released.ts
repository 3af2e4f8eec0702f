/**
 * Work that moves the page waits until the finger is up: a sentence that appears under a field between press and
 * release would carry the button away from under the click.
 */
let isPressing = false;
const waiting: (() => void)[] = [];

const release = () => {
  isPressing = false;
  setTimeout(() => {
    for (const work of waiting.splice(0)) work();
  }, 20);
};

document.addEventListener('pointerdown', () => (isPressing = true), true);
document.addEventListener('pointerup', release, true);
document.addEventListener('pointercancel', release, true);

/** Does the work now, or as soon as nothing is being pressed. */
export function onceReleased(work: () => void): void {
  if (isPressing) waiting.push(work);
  else work();
}
