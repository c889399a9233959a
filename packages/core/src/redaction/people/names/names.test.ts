import { describe, expect, it } from 'vitest';
import { plainView } from '../../views/view.js';
import { worked } from '../../../testing/work.js';
import { namesRecogniser } from './recogniser.js';

const found = (text: string): string[] =>
  namesRecogniser.find(plainView(text)).map(({ start, end }) => text.slice(start, end));

describe('a person', () => {
  const people: Record<string, string[]> = {
    'We thank Ingrid Lindqvist for the samples.': ['Ingrid Lindqvist'],
    'The plates were read by Tomasz Wiśniewski twice.': ['Tomasz Wiśniewski'],
    'Slides: Maria van der Berg, Oslo': ['Maria van der Berg'],
    "Fatima Haddad's notes are below": ['Fatima Haddad'],
    'J. Kowalczyk wrote the first half': ['J. Kowalczyk'],
    'Robert J. Andersson': ['Robert J. Andersson'],
    'owners = ["Giulia Ferrari", "x"]': ['Giulia Ferrari'],
    'MARGARET THOMPSON': ['MARGARET THOMPSON'],
    'Ольга Смирнова пришла вовремя': ['Ольга Смирнова'],
    'Anne-Sophie Lefebvre lives at the lake': ['Anne-Sophie Lefebvre'],
    'Directed by: Vykintas Zyzznauskas': ['Vykintas Zyzznauskas'],
    'Thanks, Hannah!': ['Hannah'],
    'Olaf said that it works': ['Olaf'],
    'I asked Zbyněk whether it works': ['Zbyněk'],
    'There were four: Hannah, Kevin, Beatriz and Olaf.': ['Hannah', 'Kevin', 'Beatriz', 'Olaf'],
    'Hannah Petersen came late. Nobody had told Petersen.': ['Hannah Petersen', 'Petersen'],
    'follow up with hannah petersen in may': ['hannah petersen'],
    'Grace Hopper wrote it': ['Grace Hopper'],
    'Alice Walker MD is away': ['Alice Walker MD']
  };

  it.each(Object.entries(people))('in: %s', (text, expected) => {
    expect(found(text).sort()).toEqual([...expected].sort());
  });
});

describe('no person', () => {
  it.each([
    'Random Forest and Naive Bayes',
    'a Gaussian Mixture model',
    'the Kolmogorov-Smirnov test',
    'Fisher Exact Test, Wilcoxon Rank Sum Test',
    'the Adam Optimizer',
    'Iris Setosa, Iris Virginica',
    'Monte Carlo Simulation',
    'New York, San Francisco and Los Angeles',
    'Jupyter Notebook with Julia and Python',
    'Thomas Algorithm',
    'Runge-Kutta Methods',
    'from sklearn.linear_model import Ridge, Lasso',
    'Alice.age = 3',
    'class Frank(Base): pass',
    'Jan 28, 2021',
    'May I ask',
    'Will this work',
    'Mark the cell',
    'Boston Housing Data',
    'Apache Spark and Hadoop',
    'Stanford University',
    'import pandas as pd\nfrom scipy import stats\nstats.norm(3)',
    'NAME-1 wrote to NAME-2',
    'the Jackson Laboratory',
    'Table of Contents',
    'Max Pooling Layer',
    'Victoria Island',
    'AAAAB3NzaC1yc2EAAAADAQABAAABgQC7+Anna/Maria+Smith'
  ])('in: %s', text => {
    expect(found(text)).toEqual([]);
  });

  it('is found in what was already removed', () => {
    const once = 'We thank NAME for NAME-3 and ADDRESS-1';
    expect(found(once)).toEqual([]);
  });
});

it('reads a long text in time that grows with it', () => {
  const took = (size: number): number => {
    const text = 'Anna, Bert and Xyzzy '.repeat(size);
    return worked(() => namesRecogniser.find(plainView(text)));
  };
  took(2_000);
  const small = took(5_000);
  expect(took(20_000)).toBeLessThan(Math.max(small, 20) * 16);
});
