import { notices } from '../notices';

/** The top of a form, where it tells how things stand, and the way there. */
export function topOf(form: HTMLElement) {
  const told = notices('top');
  const inSight = () => form.scrollIntoView({ block: 'start' });
  return {
    ...told,
    inSight,
    goTo: () => {
      inSight();
      told.element.focus({ preventScroll: true });
    },
  };
}

export type Top = ReturnType<typeof topOf>;
