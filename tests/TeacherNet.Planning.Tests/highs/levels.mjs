// Reads instance files, writes the model of each level by itself as an LP and solves it with HiGHS; prints "file level level …".
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import load from 'highs';

const highs = await load();
for (const file of process.argv.slice(2)) {
  const levels = solve(JSON.parse(readFileSync(file, 'utf8')));
  console.log(basename(file, '.json'), levels ? levels.join(' ') : 'none');
}

function solve(instance) {
  const { columns, rows, levels } = model(instance);
  const reached = [];
  for (const { cost, constant } of levels) {
    const text = write(columns, rows, cost);
    const solved = highs.solve(text, { mip_rel_gap: 0, mip_abs_gap: 0.5, output_flag: false });
    if (solved.Status !== 'Optimal') return null;
    const value = Math.round(solved.ObjectiveValue);
    reached.push(value + constant);
    rows.push({ terms: cost, low: -Infinity, high: value });
  }
  return reached;
}

function model({ schools, posts, teachers, together = [], locks = [], limits = [], baseline }) {
  const columns = [], rows = [], moves = [];
  const column = (low, high) => columns.push({ low, high }) - 1;
  const level = () => ({ cost: new Map(), constant: 0 });
  const [shortfall, places, idle, asked, unheard, wishes, km, changed] = Array.from({ length: 8 }, level);
  const put = (terms, x, value) => terms.set(x, (terms.get(x) ?? 0) + value);
  const row = (low, high) => rows[rows.push({ terms: new Map(), low, high }) - 1].terms;

  teachers.forEach((teacher, t) => {
    const one = row(-Infinity, 1);
    const here = posts[teacher.post].school;
    const before = baseline && (baseline.find(b => b.teacher === t)?.post ?? teacher.post);
    if (teacher.standing === 'duty') idle.constant++;
    if (teacher.standing === 'volunteer' && teacher.options?.length) unheard.constant++;
    if (baseline && before !== teacher.post) changed.constant++;
    for (const option of teacher.options ?? []) {
      const x = column(0, 1), there = posts[option.post].school;
      moves.push({ x, t, teacher, option, here, there, isMove: here !== there });
      put(one, x, 1);
      if (teacher.standing === 'duty' && here !== there) put(idle.cost, x, -1);
      if (teacher.standing === 'eligible') put(asked.cost, x, 1);
      if (teacher.standing === 'volunteer') put(unheard.cost, x, -1);
      put(wishes.cost, x, option.wish);
      put(km.cost, x, option.km);
      if (baseline && before === teacher.post) put(changed.cost, x, 1);
      if (baseline && before === option.post && before !== teacher.post) put(changed.cost, x, -1);
    }
  });
  posts.forEach((post, p) => {
    const net = moves.flatMap(m => [[m.x, (m.option.post === p) - (m.teacher.post === p)]]).filter(([, v]) => v);
    const staff = row(Math.min(post.floor, post.staffed) - post.staffed, Math.max(post.max, post.staffed) - post.staffed);
    const missing = column(0, Infinity), enough = row(post.target - post.staffed, Infinity);
    for (const [x, v] of net) put(staff, x, v), put(enough, x, v);
    put(enough, missing, 1);
    put(places.cost, missing, post.weight);
  });
  schools.forEach((school, s) => {
    const out = row(-Infinity, school.maxOut), into = row(-Infinity, school.maxIn);
    for (const m of moves.filter(m => m.isMove)) {
      if (m.here === s) put(out, m.x, 1);
      if (m.there === s) put(into, m.x, 1);
    }
  });
  for (const limit of limits) {
    const covers = (end, s) => !end || ('school' in end ? end.school === s : schools[s].place === end.place);
    const counted = tags => moves.filter(m => m.isMove && covers(limit.from, m.here) && covers(limit.to, m.there) && tags.every(tag => m.teacher.tags.includes(tag)));
    const bound = (terms, low, high, sign) => {
      const r = row(low, high);
      for (const [x, v] of terms) put(r, x, v);
      if (limit.level === 'hard') return;
      const lacking = column(0, Infinity);
      put(r, lacking, sign);
      put(shortfall.cost, lacking, 1);
    };
    const count = counted(limit.tags ?? []).map(m => [m.x, 1]);
    if (limit.atLeast != null) bound(count, limit.atLeast, Infinity, 1);
    if (limit.atMost != null) bound(count, -Infinity, limit.atMost, -1);
    if (limit.share) bound([...count.map(([x]) => [x, limit.share.d]), ...counted(limit.share.of ?? []).map(m => [m.x, -limit.share.n])], 0, Infinity, 1);
  }
  for (const [a, b] of together)
    for (const place of new Set(moves.filter(m => m.t === a || m.t === b).map(m => schools[m.there].place))) {
      const same = row(0, 0);
      for (const m of moves) if (schools[m.there].place === place) {
        if (m.t === a) put(same, m.x, 1);
        if (m.t === b) put(same, m.x, -1);
      }
    }
  for (const lock of locks) {
    const own = moves.filter(m => m.t === lock.teacher), stays = lock.stay || lock.post === teachers[lock.teacher].post;
    const held = row(stays ? 0 : 1, stays ? 0 : 1);
    for (const m of own) if (stays || m.option.post === lock.post) put(held, m.x, 1);
  }
  const seven = [shortfall, places, idle, asked, unheard, wishes, km];
  return { columns, rows, levels: baseline ? [changed, ...seven] : seven };
}

function write(columns, rows, cost) {
  const sum = terms => [...terms].filter(([, v]) => v).map(([x, v]) => `${v < 0 ? '-' : '+'} ${Math.abs(v)} x${x}`).join('\n ');
  const lines = ['minimize', `obj: ${sum(cost) || '0 x0'}`, 'subject to'];
  rows.forEach(({ terms, low, high }, i) => {
    const left = sum(terms) || '0 x0';
    if (low === high) lines.push(`e${i}: ${left} = ${low}`);
    else {
      if (low > -Infinity) lines.push(`l${i}: ${left} >= ${low}`);
      if (high < Infinity) lines.push(`h${i}: ${left} <= ${high}`);
    }
  });
  lines.push('bounds', ...columns.map(({ low, high }, x) => (high < Infinity ? `${low} <= x${x} <= ${high}` : `x${x} >= ${low}`)));
  return [...lines, 'general', columns.map((_, x) => `x${x}`).join('\n '), 'end'].join('\n');
}
