import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isJsonObject, type Json, type JsonObject } from './json';
import { applyMergePatch } from './merge-patch';

/** The examples of RFC 7396, appendix A: target, patch, result. */
const examples: [Json, Json, Json][] = [
  [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
  [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
  [{ a: 'b' }, { a: null }, {}],
  [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
  [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
  [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
  [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
  [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
  [['a', 'b'], ['c', 'd'], ['c', 'd']],
  [{ a: 'b' }, ['c'], ['c']],
  [{ a: 'foo' }, null, null],
  [{ a: 'foo' }, 'bar', 'bar'],
  [{ e: null }, { a: 1 }, { e: null, a: 1 }],
  [[1, 2], { a: 'b', c: null }, { a: 'b' }],
  [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
];

describe('merge patch', () => {
  test.each(examples)('%j patched with %j is %j', (target, patch, result) => {
    expect(applyMergePatch(target, patch)).toEqual(result);
  });

  test('keeps untouched branches and gives the target when nothing is new', () => {
    const target = { pairs: { p1: { n: 1 } }, counts: { n: 2 } };

    const patched = applyMergePatch(target, { counts: { n: 3 } }) as typeof target;

    expect(patched.pairs).toBe(target.pairs);
    expect(applyMergePatch(target, { counts: { n: 2 }, gone: null })).toBe(target);
  });

  test('apply(diff(a, b), a) is b and changes neither', () => {
    fc.assert(
      fc.property(documents, documents, (a, b) => {
        const before = structuredClone(a);
        expect(applyMergePatch(a, diff(a, b))).toEqual(b);
        expect(a).toEqual(before);
      }),
    );
  });
});

const leaves = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.integer(), { maxLength: 3 }));
const names = fc.constantFrom('t1', 't2', 'order', 'counts', 'pairs');
const documents = fc.dictionary(
  names,
  fc.oneof(leaves, fc.dictionary(names, fc.oneof(leaves, fc.dictionary(names, leaves, { noNullPrototype: true })), { noNullPrototype: true })),
  { noNullPrototype: true },
) as fc.Arbitrary<JsonObject>;

function diff(a: JsonObject, b: JsonObject): JsonObject {
  const patch: JsonObject = {};
  for (const name of Object.keys(a)) if (!Object.hasOwn(b, name)) patch[name] = null;
  for (const [name, value] of Object.entries(b)) {
    const before = a[name];
    patch[name] = isJsonObject(before) && isJsonObject(value) ? diff(before, value) : value;
  }
  return patch;
}
