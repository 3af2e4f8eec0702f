import type { minutes as arabic } from './minutes.ar';
import type { In } from './words';

/** The minutes of a mini-group and of a workshop, in French. */
export const minutes: In<typeof arabic> = {
  miniGroup: {
    label: 'Procès-verbal de mini-groupe',
    file: 'PV mini-groupe – {name} – {day}',
    title: 'Procès-verbal de réunion d’un mini-groupe',
  },
  workshop: {
    label: 'Procès-verbal d’atelier thématique',
    file: 'PV atelier – {name} – {day}',
    title: 'Procès-verbal d’un atelier thématique',
  },
  facilitator: 'L’accompagnateur(trice) facilitateur(trice)',
  total: 'Total des présents : {present}',
};
