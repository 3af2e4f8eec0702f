// Over 200 lines because the ten cards are read side by side, as in Arabic.

import type { jobCards as arabic } from '../jobCards.ar';
import type { In } from './words';

const coordinator = 'Coordinateur(trice) régional(e)';

/** The usual job cards of the regional team, in French. */
export const jobCards: In<typeof arabic> = {
  regionalCoordinator: {
    mission:
      'Conduire l’équipe de coordination régionale et coordonner ses travaux, afin que les projets intégrés des établissements soient élaborés et mis en œuvre dans la région.',
    tasks: [
      'Élaborer le plan de travail par phases avec l’équipe, en suivre l’exécution et l’actualiser.',
      'Convoquer et animer les réunions de l’équipe, et suivre l’application de leurs décisions.',
      'Répartir les tâches selon les fiches de poste et veiller à la cohérence des interventions.',
      'Assurer la coordination avec les directions provinciales, les services centraux et les partenaires.',
      'Réunir les bilans des directions et établir le bilan régional.',
      'Appuyer les coordinateurs provinciaux et recenser leurs besoins de formation et d’accompagnement.',
      'Informer l’Académie de l’avancement, des difficultés et des solutions proposées.',
    ],
    reportsTo: 'Directeur(trice) de l’Académie régionale d’éducation et de formation',
    indicators: [
      'Part des activités du plan réalisées dans les délais.',
      'Nombre de réunions tenues et part des décisions appliquées.',
      'Part des bilans des directions reçus dans les délais.',
      'Bilan régional établi et transmis à l’Académie.',
    ],
  },
  projectFacilitator: {
    mission:
      'Animer le projet d’établissement intégré et accompagner les établissements dans son élaboration, sa mise en œuvre et son évaluation, selon une approche participative.',
    tasks: [
      'Aider les établissements à diagnostiquer leurs besoins et à fixer leurs priorités.',
      'Accompagner les chefs d’établissement dans l’élaboration et la planification de leurs projets.',
      'Animer des ateliers thématiques et des mini-groupes au profit des communautés de pratiques.',
      'Suivre la mise en œuvre des projets et proposer ce qui aide à surmonter les difficultés.',
      'Préparer des outils méthodologiques et les partager avec les accompagnateurs(trices).',
      'Repérer les pratiques réussies et les faire connaître.',
      'Rédiger des rapports périodiques sur l’avancement des projets.',
    ],
    reportsTo: `${coordinator}, en coordination avec les coordinateurs provinciaux`,
    indicators: [
      'Nombre d’établissements accompagnés.',
      'Avancement des projets : diagnostic, planification, mise en œuvre, évaluation.',
      'Nombre d’ateliers et de mini-groupes animés.',
      'Nombre de pratiques réussies documentées et partagées.',
    ],
  },
  genderEnvironment: {
    mission:
      'Intégrer le genre et l’inclusion sociale, ainsi que l’environnement, la santé et la sécurité, dans les projets d’établissement et les activités de l’équipe.',
    tasks: [
      'Aider les établissements à tenir compte de l’égalité des chances entre filles et garçons.',
      'Proposer des activités au profit des publics vulnérables ou en situation de handicap, et suivre leur inclusion.',
      'Veiller aux exigences d’environnement, de santé et de sécurité dans les travaux, équipements et activités.',
      'Organiser des rencontres de sensibilisation et de formation dans ces domaines.',
      'Suivre et analyser la participation par sexe et par milieu.',
      'Assurer la coordination avec les clubs, les associations et les partenaires concernés.',
    ],
    reportsTo: coordinator,
    indicators: [
      'Part des projets qui tiennent compte du genre et de l’inclusion sociale.',
      'Part des femmes parmi les participants aux activités de l’équipe.',
      'Nombre d’établissements répondant aux exigences d’environnement, de santé et de sécurité.',
      'Nombre de rencontres de sensibilisation et de formation tenues.',
    ],
  },
  infrastructure: {
    mission:
      'Suivre les opérations d’infrastructure, d’équipement et de maintenance des établissements bénéficiaires, afin d’offrir des espaces propices aux apprentissages.',
    tasks: [
      'Recenser les besoins de réhabilitation, de réparation et d’équipement avec les directions.',
      'Suivre les études et les travaux, et vérifier leur conformité.',
      'Suivre l’acquisition des équipements et du matériel didactique et leur livraison.',
      'Aider les établissements à établir et à appliquer des plans de maintenance préventive.',
      'Assurer la coordination avec les bureaux d’études, les entreprises et les services techniques.',
      'Rédiger des rapports périodiques sur l’avancement des travaux.',
    ],
    reportsTo: coordinator,
    indicators: [
      'Part des travaux achevés dans les délais.',
      'Part des établissements ayant reçu leurs équipements.',
      'Part des établissements dotés d’un plan de maintenance.',
      'Délai moyen de réponse aux demandes urgentes de maintenance.',
    ],
  },
  monitoring: {
    mission:
      'Suivre l’exécution du plan de travail, en évaluer les résultats et fournir des données fiables utiles à la décision.',
    tasks: [
      'Mettre en place un dispositif de suivi et d’évaluation : indicateurs, outils, périodicité.',
      'Réunir les données des directions et vérifier qu’elles sont complètes et exactes.',
      'Suivre la réalisation du plan de travail par phases et actualiser le tableau de bord.',
      'Contribuer au bilan régional et aux rapports périodiques.',
      'Analyser les points forts et les points faibles relevés et proposer des améliorations.',
      'Aider les coordinateurs provinciaux à utiliser les outils de suivi.',
      'Documenter et partager les enseignements tirés.',
    ],
    reportsTo: coordinator,
    indicators: [
      'Part des données reçues dans les délais.',
      'Part des indicateurs actualisés dans le tableau de bord.',
      'Nombre de rapports de suivi établis.',
      'Part des recommandations mises en chantier.',
    ],
  },
  budget: {
    mission:
      'Assurer la gestion budgétaire et comptable des activités de l’équipe, selon les procédures en vigueur.',
    tasks: [
      'Établir les prévisions budgétaires à partir du plan de travail par phases.',
      'Suivre l’engagement, la liquidation et le paiement des dépenses.',
      'Tenir les documents comptables et conserver les pièces justificatives.',
      'Préparer les dossiers de marchés et de bons de commande et suivre leur exécution.',
      'Aider les établissements à gérer les crédits affectés à leurs projets.',
      'Établir les situations financières périodiques et faciliter les audits.',
    ],
    reportsTo: coordinator,
    indicators: [
      'Taux d’exécution du budget.',
      'Délai moyen de traitement des dossiers de paiement.',
      'Nombre de situations financières établies dans les délais.',
      'Part des observations d’audit traitées.',
    ],
  },
  massar: {
    mission:
      'Faciliter l’usage du système d’information Massar au service des projets d’établissement et contribuer à l’évolution de ses services.',
    tasks: [
      'Aider les établissements à actualiser leurs données dans le système.',
      'Suivre la qualité des données et signaler ce qui demande vérification.',
      'Fournir les statistiques utiles au diagnostic et au suivi, dans le respect des données personnelles.',
      'Suivre l’appui technique relatif à la conception et au développement des services du système.',
      'Former les utilisatrices et utilisateurs des directions et des établissements.',
      'Traiter les difficultés techniques, ou les transmettre aux services compétents et en suivre l’issue.',
    ],
    reportsTo: coordinator,
    indicators: [
      'Part des établissements ayant actualisé leurs données dans les délais.',
      'Part des demandes d’appui traitées et délai moyen de traitement.',
      'Nombre de bénéficiaires de la formation.',
      'Taux de complétude des données de base des établissements.',
    ],
  },
  assessment: {
    mission:
      'Encadrer l’évaluation des apprentissages des élèves et en exploiter les résultats pour améliorer les projets d’établissement.',
    tasks: [
      'Élaborer et adapter des outils d’évaluation des apprentissages avec le corps d’inspection.',
      'Encadrer les évaluations dans les établissements et en suivre la réalisation.',
      'Analyser les résultats sous une forme globale, sans nom d’élève.',
      'Aider les équipes pédagogiques à bâtir des plans de soutien à partir des résultats.',
      'Contribuer à la formation des enseignants à l’évaluation des apprentissages.',
      'Suivre l’effet des activités des projets sur les apprentissages.',
    ],
    reportsTo: coordinator,
    indicators: [
      'Nombre d’établissements ayant évalué les apprentissages.',
      'Part des établissements dotés d’un plan de soutien fondé sur les résultats.',
      'Nombre de cadres formés.',
      'Évolution des résultats entre le début et la fin de l’année.',
    ],
  },
  partnershipFund: {
    mission:
      'Suivre les projets bénéficiaires du Fonds de partenariat Éducation pour l’employabilité, de la candidature à l’évaluation de leurs effets.',
    tasks: [
      'Faire connaître le Fonds et ses conditions aux établissements et aux partenaires.',
      'Accompagner les établissements et leurs partenaires dans la préparation des candidatures.',
      'Suivre l’exécution des projets bénéficiaires selon leurs conventions et leurs calendriers.',
      'Faciliter les échanges entre établissements, entreprises, associations et collectivités territoriales.',
      'Réunir les données des projets et rédiger des rapports périodiques.',
      'Repérer et partager les expériences réussies en matière d’employabilité.',
    ],
    reportsTo: coordinator,
    indicators: [
      'Nombre de candidatures accompagnées.',
      'Part des projets réalisés selon leur calendrier.',
      'Nombre de partenariats conclus et actifs.',
      'Nombre de bénéficiaires des activités des projets.',
    ],
  },
  provincialCoordinator: {
    mission:
      'Coordonner l’exécution du plan de travail dans la direction provinciale et faire le lien entre elle et l’équipe régionale.',
    tasks: [
      'Suivre la réalisation des activités du plan de travail par phases dans la direction.',
      'Assurer la coordination avec les accompagnateurs(trices) et les coordinateurs(trices) des communautés de pratiques.',
      'Transmettre à l’équipe régionale le bilan de la direction dans les délais.',
      'Recenser et transmettre les besoins d’appui, de formation et d’équipement.',
      'Faciliter les réunions et les visites de terrain dans la direction.',
      'Participer aux réunions de l’équipe et appliquer les décisions qui concernent la direction.',
      'Informer le (la) directeur(trice) provincial(e) de l’avancement.',
    ],
    reportsTo: `${coordinator} et directeur(trice) provincial(e)`,
    indicators: [
      'Part des activités du plan réalisées dans la direction.',
      'Bilan de la direction déposé et envoyé dans les délais.',
      'Nombre d’établissements accompagnés.',
      'Part des décisions appliquées dans la direction.',
    ],
  },
};
