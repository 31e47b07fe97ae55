/** Milliseconds before attempt `tries` (0 is the first): soon, then doubling up to 8 s, spread so that a crowd does not return at once. */
export function backoff(tries: number, random: () => number): number {
  return Math.min(8_000, 250 * 2 ** tries) * (0.5 + random() / 2);
}

/** 0 to 3 s: all watchers of a document miss the same tick together, and should not ask together. */
export function jitter(random: () => number): number {
  return random() * 3_000;
}
