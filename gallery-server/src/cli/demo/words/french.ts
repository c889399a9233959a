import type { Language } from './language.js';

export const french: Language = {
  id: 'fr',
  share: 28,
  questions: [
    'Que nous apprend «m1w» sur «place» ?',
    'Peut-on prévoir «m1w» à «place» ?',
    'Qu’est-ce qui change à «place» ‹en hiver|en été|le week-end› ?'
  ],
  answers: [
    'Peu de chose : «percent» de la variation, le reste est du bruit.',
    'Oui, à «percent» près, sauf les jours fériés.'
  ],
  sentences: [
    'La «chose» est ‹nette|faible|visible surtout pour «value»›.',
    'Sans «value», il ne reste ‹presque rien|que la moitié› de l’écart.',
    'Les valeurs manquantes ne sont pas réparties au hasard ; elles sont donc ‹comptées à part|laissées telles quelles›.',
    'La comparaison entre «value» et «value2» tient pour «percent» des lignes.',
    'Pour réutiliser ce carnet, il suffit de changer la première cellule.'
  ],
  opening: [
    'Ce carnet examine les mesures de «place».',
    'Un deuxième regard sur «place», à la demande d’une collègue.'
  ],
  limits: ['Toutes les données sont inventées.', 'Rien ici ne prouve une cause.'],
  closing: ['À suivre : la même analyse pour l’année précédente.', 'Les corrections sont les bienvenues.'],
  headings: {
    data: ['Données', 'Lecture'],
    limits: ['Limites', 'Ce qui reste ouvert'],
    result: ['Résultat', 'En bref']
  },
  words: {
    chose: [
      'différence',
      'tendance',
      'corrélation',
      'moyenne',
      'dérive',
      'baisse',
      'hausse',
      'rupture',
      'dispersion',
      'saisonnalité',
      'incertitude',
      'pente'
    ]
  }
};
