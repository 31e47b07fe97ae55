/** Numbers read from what was pasted, each once, and those that stood there again. */
export interface Pasted {
  numbers: string[];
  repeated: string[];
}

/**
 * Reads a column of a spreadsheet: one number a line, or separated by tabs, commas or the like. Full-width digits and
 * letters become plain ones, the apostrophe that keeps a number text falls away, and so does a heading that holds no digit.
 */
export function readPasted(text: string): Pasted {
  const numbers: string[] = [];
  const repeated: string[] = [];
  const seen = new Set<string>();
  // Again at the end: capitals may come apart that one letter was made of.
  for (const piece of text.normalize('NFKC').toUpperCase().normalize('NFKC').split(/[\s,;、，；|]+/u)) {
    const number = piece.replace(/^['"‘’“”`]+|['"‘’“”`]+$/gu, '');
    if (!/\d/u.test(number)) continue;
    if (seen.has(number)) {
      if (!repeated.includes(number)) repeated.push(number);
    } else {
      seen.add(number);
      numbers.push(number);
    }
  }
  return { numbers, repeated };
}
