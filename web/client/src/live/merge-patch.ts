import { isJsonObject, type Json } from './json';

/**
 * Applies a JSON merge patch (RFC 7396). Neither argument is changed; branches the patch does not touch stay the
 * same objects, and a patch that says nothing new gives the target itself.
 */
export function applyMergePatch(target: Json | undefined, patch: Json): Json {
  if (!isJsonObject(patch)) return patch;
  const before = isJsonObject(target) ? target : {};
  let after = before;
  for (const [name, change] of Object.entries(patch)) {
    const isPresent = Object.hasOwn(before, name);
    if (change === null && !isPresent) continue;
    const value = change === null ? null : applyMergePatch(isPresent ? before[name] : undefined, change);
    if (isPresent && change !== null && value === before[name]) continue;
    if (after === before) after = { ...before };
    if (change === null || value === null) Reflect.deleteProperty(after, name);
    else after[name] = value;
  }
  return isJsonObject(target) || after !== before ? after : {};
}
