import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPasted } from './pasted';

describe('readPasted', () => {
  it('reads a spreadsheet column with its heading', () => {
    expect(readPasted('教师编号\r\nDT00001\r\nDT00002\r\n\r\nDT00003\r\n').numbers).toEqual(['DT00001', 'DT00002', 'DT00003']);
  });

  it('takes tabs, commas and Chinese marks between numbers', () => {
    expect(readPasted('DT1\tDT2,DT3，DT4、DT5；DT6; DT7').numbers).toEqual(['DT1', 'DT2', 'DT3', 'DT4', 'DT5', 'DT6', 'DT7']);
  });

  it('reads full-width digits and letters as plain ones', () => {
    expect(readPasted('ＤＴ００００１\u3000ｄｔ００００２').numbers).toEqual(['DT00001', 'DT00002']);
  });

  it('drops the apostrophe that keeps a number text', () => {
    expect(readPasted("'00012\n’00013\n\"00014\"").numbers).toEqual(['00012', '00013', '00014']);
  });

  it('keeps each number once and names those that stood there again', () => {
    expect(readPasted('DT1\nDT2\ndt1\nDT1')).toEqual({ numbers: ['DT1', 'DT2'], repeated: ['DT1'] });
  });

  it('finds nothing in nothing', () => {
    expect(readPasted(' \n\t，')).toEqual({ numbers: [], repeated: [] });
  });

  it('reads again what it read', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const { numbers } = readPasted(text);
      expect(readPasted(numbers.join('\n')).numbers).toEqual(numbers);
    }));
  });
});
