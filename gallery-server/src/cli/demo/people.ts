/** A space of the demo; `personal` is its author's own. */
export interface DemoSpace {
  kind: 'personal' | 'team' | 'public';
  name: string;
  /** Fields that its people work in. */
  topics: readonly string[];
}

/** Every space, by the number that notebooks name. */
export const demoSpaces: readonly DemoSpace[] = [
  { kind: 'public', name: 'Everyone', topics: [] },
  { kind: 'personal', name: 'Personal', topics: [] },
  { kind: 'team', name: 'Demo mobility', topics: ['bikes', 'trains', 'geodata'] },
  { kind: 'team', name: 'Demo utilities', topics: ['energy', 'river', 'sensors'] },
  { kind: 'team', name: 'Demo shops', topics: ['baskets', 'churn', 'credit'] },
  { kind: 'team', name: 'Demo research', topics: ['ward', 'genomics', 'crops'] },
  { kind: 'team', name: 'Demo learning', topics: ['texts', 'images'] }
];

/** Shares of every space in a hundred: all people, the author alone, a team. */
export const PUBLIC = 0.42;
export const PERSONAL = 0.06;
