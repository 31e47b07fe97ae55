import { describe, expect, it } from 'vitest';
import { choose, holds, nothing, sizeOf, under, type Selection } from './selection';

const all: Selection = { kind: 'all', filter: { subject: 'mathematics' }, total: 327, except: [] };

describe('selection', () => {
  it('keeps rows of other pages when a page is chosen or not', () => {
    const two = choose(choose(nothing, ['a', 'b'], true), ['c', 'd'], true);
    expect(sizeOf(two)).toBe(4);
    expect(choose(two, ['c', 'd'], false)).toEqual({ kind: 'keys', keys: ['a', 'b'] });
  });

  it('counts no row twice', () => {
    expect(sizeOf(choose(choose(nothing, ['a', 'b'], true), ['b', 'c'], true))).toBe(3);
  });

  it('leaves single rows out of all that match', () => {
    const but = choose(all, ['a', 'b'], false);
    expect([sizeOf(but), holds(but, 'a'), holds(but, 'z')]).toEqual([325, false, true]);
    expect(choose(but, ['a', 'b'], true)).toEqual(all);
  });

  it('forgets all that match once the filters are others, and never the keys', () => {
    expect(under(all, { subject: 'mathematics' })).toBe(all);
    expect(under(all, { subject: 'music' })).toEqual(nothing);
    expect(under(all, { subject: 'mathematics', stage: 'primary' })).toEqual(nothing);
    const some = choose(nothing, ['a'], true);
    expect(under(some, { subject: 'music' })).toBe(some);
  });
});
