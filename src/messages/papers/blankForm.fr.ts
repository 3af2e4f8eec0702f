import type { blankForm as arabic } from './blankForm.ar';
import type { In } from './words';

/** Forms to be filled by hand, in French. */
export const blankForm: In<typeof arabic> = {
  label: {
    visit: 'Formulaire vierge : visite individuelle',
    miniGroup: 'Formulaire vierge : mini-groupe',
    workshop: 'Formulaire vierge : atelier thématique',
    programmeItem: 'Formulaire vierge : activité programmée',
    supportRequest: 'Formulaire vierge : demande d’appui ou de transport',
  },
  title: {
    visit: 'Fiche de visite individuelle',
    miniGroup: 'Fiche de mini-groupe',
    workshop: 'Fiche d’atelier thématique',
    programmeItem: 'Fiche d’activité programmée',
    supportRequest: 'Fiche de demande d’appui ou de transport',
  },
  dots: '\u00a0\n………………………………………………………………',
  hint: 'Les champs suivent l’ordre du panneau latéral pour en faciliter la saisie. Un point par ligne.',
};
