// Solves LP files one after another; prints for each "seconds status objective".
import { readFileSync } from 'node:fs';
import load from 'highs';

const [seconds, ...files] = process.argv.slice(2);
const highs = await load();
for (const file of files) {
  const text = readFileSync(file, 'utf8');
  const began = performance.now();
  const solved = highs.solve(text, { time_limit: Number(seconds), mip_rel_gap: 0, output_flag: false });
  console.log(((performance.now() - began) / 1000).toFixed(3), solved.Status.replaceAll(' ', '-'), Math.round(solved.ObjectiveValue));
}
