/** Words from which the bench makes up people, places and machines. */

export const GIVEN = [
  'Maria',
  'Peter',
  'Anna',
  'Thomas',
  'Laura',
  'Michael',
  'Sofia',
  'David',
  'Emma',
  'Daniel',
  'Julia',
  'Carlos',
  'Fatima',
  'Ivan',
  'Yuki',
  'Priya'
];
export const FAMILY = [
  'Keller',
  'Johnson',
  'Garcia',
  'Novak',
  'Rossi',
  'Dubois',
  'Nielsen',
  'Tanaka',
  'Kowalski',
  'Silva',
  'Schneider',
  'Murphy',
  'Patel',
  'Larsson',
  'Petrov',
  'Haddad'
];
export const RARE_GIVEN = ['Ulvhild', 'Thandeka', 'Wojslaw', 'Nkemdirim', 'Aoibhe', 'Quillon', 'Zemfira', 'Tamsyne'];
export const RARE_FAMILY = [
  'Brzoskwin',
  'Otterhoek',
  'Nganyinka',
  'Vrbanjac',
  'Ysselmeer',
  'Ackerquist',
  'Drumnadry',
  'Fjeldgaar'
];
export const STREETS = ['Maple', 'Station', 'Church', 'Mill', 'Oak', 'Victoria', 'Highland', 'Lake'];
export const KINDS_OF_STREET = ['Street', 'Road', 'Avenue', 'Lane', 'Drive'];
export const TOWNS = [
  'Springfield',
  'Riverside',
  'Burlington',
  'Lexington',
  'Kingston',
  'Milford',
  'Ashland',
  'Clayton'
];
export const STATES = ['MA', 'CA', 'OH', 'TX', 'NY', 'IL'];
export const DOMAINS = ['acmelabs.io', 'northclinic.org', 'greenfield.co.uk', 'dataworks.de'];
export const MONTHS = ['January', 'March', 'April', 'June', 'August', 'October', 'November'];
export const DIAGNOSES = [
  'type 2 diabetes',
  'hypertension',
  'asthma',
  'major depression',
  'breast cancer',
  'HIV infection'
];
