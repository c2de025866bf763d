import { describe, expect, test } from 'vitest';
import { broaderCodes, codeOf } from '../../../src/import/agency/concepts.ts';

describe('a code', () => {
  test.each([
    [['medtop:20000350'], 'medtop:20000350'],
    [['http://cv.iptc.org/newscodes/mediatopic/20000350'], 'medtop:20000350'],
    [['20000350', 'http://cv.iptc.org/newscodes/mediatopic/'], 'medtop:20000350'],
    [['http://cv.iptc.org/newscodes/subjectcode/15054000'], 'subj:15054000'],
    [['15054000'], 'subj:15054000'],
    [['20000350'], 'medtop:20000350'],
    [['iq', 'http://cvx.iptc.org/iso3166-1a2/'], 'http://cvx.iptc.org/iso3166-1a2/iq'],
    [['F01001000', 'EFE'], 'EFE:F01001000'],
    [['N2:IQ'], 'N2:IQ'],
  ])('%j is one of the vocabularies of the IPTC, or stays as it is', ([code, scheme], result) => {
    expect(codeOf(code, scheme)).toBe(result);
  });
});

describe('what contains a concept', () => {
  test('is said by the tree of Media Topics', () => {
    expect(broaderCodes('medtop:20000350')).toEqual([
      'medtop:20000346',
      'medtop:20000344',
      'medtop:04000000',
    ]);
    expect(broaderCodes('medtop:20000344')).toEqual(['medtop:04000000']);
    expect(broaderCodes('medtop:04000000')).toEqual([]);
  });

  test('is said by the digits of Subject Codes, whose topmost are Media Topics', () => {
    expect(broaderCodes('subj:15054001')).toEqual(['subj:15054000', 'subj:15000000', 'medtop:15000000']);
    expect(broaderCodes('subj:15054000')).toEqual(['subj:15000000', 'medtop:15000000']);
    expect(broaderCodes('subj:15000000')).toEqual(['medtop:15000000']);
  });

  test('is not known of others', () => {
    expect(broaderCodes('N2:IQ')).toEqual([]);
  });
});
