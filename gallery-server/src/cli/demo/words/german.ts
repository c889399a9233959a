import type { Language } from './language.js';

export const german: Language = {
  id: 'de',
  share: 45,
  questions: [
    'Welche Rolle spielt «m1w» in «place»?',
    'Wie gut lässt sich «m1w» in «place» vorhersagen?',
    'Was ändert sich in «place» ‹im Winter|im Sommer|in den Ferien›?',
    'Wo weicht «place» vom Üblichen ab?'
  ],
  answers: [
    'Eine kleine: «percent» der Unterschiede, der Rest ist Zufall.',
    'Auf «percent» genau, an Feiertagen deutlich schlechter.',
    'Wenig; nur bei «value» ist der Unterschied größer als das Rauschen.'
  ],
  sentences: [
    'Der «sache» ist ‹deutlich|kaum|nur bei «value»› zu sehen.',
    'Ohne «value» bleibt vom Unterschied ‹fast nichts|etwa die Hälfte› übrig.',
    'Die Werte wurden ‹von Hand|mit einem zweiten Verfahren› geprüft und stimmen auf «percent».',
    'Fehlende Angaben sind nicht gleichmäßig verteilt, deshalb werden sie ‹einzeln aufgeführt|nicht ergänzt›.',
    'Wer das Heft weiterverwendet, ändert nur die erste Zelle.',
    'Zwischen «value» und «value2» liegt ein ‹kleiner|auffälliger› «sache».',
    'Für «place» reichen «number» Zeilen gerade so aus.',
    'Ob dahinter eine Ursache steckt, lässt sich so nicht sagen.'
  ],
  opening: [
    'Dieses Heft sieht sich «place» genauer an.',
    'Ein zweiter Blick auf die Messwerte aus «place», ‹für die Besprechung am Montag|auf Nachfrage›.'
  ],
  limits: ['Alle Daten sind erfunden.', 'Für «value» gibt es zu wenige Messungen.'],
  closing: ['Als Nächstes: dasselbe für das Vorjahr.', 'Hinweise auf Fehler sind willkommen.'],
  headings: {
    data: ['Daten', 'Einlesen'],
    limits: ['Einschränkungen', 'Was offen bleibt'],
    result: ['Ergebnis', 'Kurz gesagt']
  },
  words: {
    sache: [
      'Unterschied',
      'Verlauf',
      'Zusammenhang',
      'Sprung',
      'Ausreißer',
      'Rückgang',
      'Anstieg',
      'Messfehler',
      'Mittelwert',
      'Schwellenwert',
      'Zeitversatz',
      'Jahresgang'
    ]
  }
};
