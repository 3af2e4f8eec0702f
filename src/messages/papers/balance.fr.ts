import type { balance as arabic } from './balance.ar';
import type { In } from './words';

/** The words of the balance on paper, in French. */
export const balance: In<typeof arabic> = {
  name: 'Bilan global de l’accompagnement',
  title:
    'Bilan global de l’accompagnement des projets d’établissement – Année scolaire {schoolYear} – Arrêté au {asOf}',
  interim: 'Bilan intermédiaire arrêté au {asOf}',
};
