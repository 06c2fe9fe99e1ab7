import { describe, expect, it } from 'vitest';
import { timeZoneName } from './time-zone.js';

describe('timeZoneName()', () => {
  it.each([
    ['Europe/Amsterdam', 'Europe/Amsterdam'],
    ['europe/amsterdam', 'Europe/Amsterdam'],
    ['AMERICA/ARGENTINA/BUENOS_AIRES', 'America/Argentina/Buenos_Aires'],
    ['america/port-au-prince', 'America/Port-au-Prince'],
    ['africa/dar_es_salaam', 'Africa/Dar_es_Salaam'],
    ['antarctica/dumontdurville', 'Antarctica/DumontDUrville'],
    ['australia/act', 'Australia/ACT'],
    ['etc/gmt-14', 'Etc/GMT-14'],
    ['utc', 'UTC'],
    ['est5edt', 'EST5EDT'],
  ])('makes %s %s', (text, name) => expect(timeZoneName(text)).toBe(name));

  it.each(['Asia/Kolkata', 'Asia/Calcutta', 'Europe/Kyiv', 'Europe/Kiev', 'US/Eastern', 'Etc/UTC', 'GB'])('keeps the alias %s', (alias) => {
    expect(timeZoneName(alias)).toBe(alias);
  });

  it.each([
    '',
    '+01:00',
    '-0500',
    'UTC+1',
    'GMT+1',
    'Z',
    'CEST',
    'PST',
    'JST',
    'Amsterdam',
    'Europe/Atlantis',
    'Europe/',
    'W. Europe Standard Time',
    'SystemV/EST5',
    ' UTC',
    '__proto__',
  ])('knows no time zone "%s"', (text) => expect(timeZoneName(text)).toBeUndefined());

  it("spells every time zone as the runtime's data do", () => {
    const names = Intl.supportedValuesOf('timeZone');
    expect(names.map((name) => timeZoneName(name.toLowerCase()))).toEqual(names);
  });
});
