import { beforeAll, describe, expect, it } from 'vitest';
import { findingsIn, loadRecognisers } from '../index.js';
import { policies } from '../policy.js';

beforeAll(async () => loadRecognisers());

const found = (text: string): string[] =>
  findingsIn(text, policies.team).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);

describe('a value that a column is compared with', () => {
  it.each([
    ['df[df["device_id"] == "356473944901429"]', 'ID 356473944901429'],
    ['df.loc[df["license_plate"] == "KLM-4100", "flag"] = 1', 'ID KLM-4100'],
    ['df.loc[df["license_number"] == "K61595660"]', 'ID K61595660'],
    ["df[df['account_number'] == '4417123456']", 'ACCOUNT 4417123456'],
    ['df[(df["gps"] == "50.60356, 11.29379")]', 'LOCATION 50.60356, 11.29379'],
    ['df[df["client_ip"] == "145.152.44.90"]', 'IP 145.152.44.90'],
    ['logs[logs["address"] != "93.214.56.60"]', 'IP 93.214.56.60']
  ])('is found: %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    'df[df["version"] == "145.152.44.90"]',
    'requires driver == 145.152.44.90',
    'torch==145.152.44.90',
    'df[df["plate"] == plate]',
    'df[df["device_id"] == 7]',
    'df[df["account_number"].isna()]'
  ])('is not found where it is none: %s', text => {
    expect(found(text)).toEqual([]);
  });
});
