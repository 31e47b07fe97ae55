import { randomUUID } from 'node:crypto';
import { Api } from './api.js';

const datong = '/api/v1/region/datong';
const gaotai = '/api/v1/region/gaotai/rotation';
const exchange = '/api/v1/partnership/yuhuatai~datong';

/** The work that goes on in other rooms: each round changes what every kind of page shows. */
export class Elsewhere {
  private rounds = 0;

  private constructor(
    private readonly bureau: Api,
    private readonly partner: Api,
    private readonly teacher: Api,
    private readonly cycle: string,
    private readonly scenario: string,
    readonly group: string,
  ) {}

  /** Opens a rotation in Gaotai with an empty plan, for the rounds to fill. */
  static async begin(url: string): Promise<Elsewhere> {
    const bureau = await Api.signIn(url, 'coordinator');
    const [cycle, scenario] = [randomUUID(), randomUUID()];
    await bureau.order('POST', `${gaotai}/cycles/${cycle}`, { schoolYear: 2026 });
    await bureau.order('POST', `${gaotai}/cycles/${cycle}/assessment`);
    await bureau.order('POST', `${gaotai}/scenarios/${scenario}`, { cycle, name: '方案甲' });
    return new Elsewhere(bureau, await Api.signIn(url, 'yuhuatai'), await Api.signIn(url, 'dt00002'), cycle, scenario, await coordinatedGroup(bureau));
  }

  /** A teacher is placed, an activity of the group and one of a pair begin and somebody checks in, hours are logged. */
  async work(): Promise<void> {
    const round = ++this.rounds;
    await this.place();
    await this.holdActivity(`${datong}/groups/${this.group}`, datong, `JY-断网-${round}`);
    await this.holdActivity(`${exchange}/pairings/${await this.pairing()}`, exchange, `JD-断网-${round}`, [this.bureau, this.partner]);
    await this.logHours(`断网期间的培训 ${round}`);
  }

  async close(): Promise<void> {
    for (const person of [this.bureau, this.partner, this.teacher]) await person.close();
  }

  private async place(): Promise<void> {
    const candidates = `${gaotai}/cycles/${this.cycle}/candidates`;
    const plan = `scenario=${this.scenario}`;
    const { rows } = await this.bureau.read<{ rows: { teacher: string }[] }>(`${candidates}?${plan}&unplaced=true&page=1&size=100`);
    for (const { teacher } of rows) {
      const { posts } = await this.bureau.read<{ posts: { to: { school: string; stage: string; subject: string } }[] }>(`${candidates}/${teacher}/posts?${plan}`);
      if (posts[0] === undefined) continue;
      const { school, stage, subject } = posts[0].to;
      await this.bureau.order('POST', `${gaotai}/scenarios/${this.scenario}/moves`, { move: randomUUID(), teacher, school, stage, subject });
      return;
    }
    throw new Error('Nobody in Gaotai has a post to go to.');
  }

  private async holdActivity(owner: string, scope: string, number: string, sides: Api[] = []): Promise<void> {
    const activity = randomUUID();
    const on = new Date().toISOString().slice(0, 10);
    await this.bureau.order('PUT', `${owner}/activities/${activity}`, { number, kind: 'area-research', mode: 'onsite', on, hours: 4 });
    for (const side of sides) await side.order('POST', `${scope}/activities/${activity}/confirmation`, {});
    await this.bureau.order('POST', `${scope}/activities/${activity}/start`);
    await this.bureau.order('PUT', `${scope}/activities/${activity}/attendance/${randomUUID()}`, { staffNumber: 'DT00003', role: 'trainee' });
  }

  private async pairing(): Promise<string> {
    const { rows } = await this.bureau.read<{ rows: { key: string; inForce: boolean }[] }>(`${exchange}/pairings?page=1&size=100`);
    return rows.find(({ inForce }) => inForce)!.key;
  }

  private async logHours(programme: string): Promise<void> {
    const { grants } = await this.teacher.read<{ grants: { role: string; scope: string; target: string }[] }>('/api/v1/session');
    const own = grants.find(({ role, scope }) => role === 'teacher' && scope === 'region/datong')!;
    const day = `2026-03-0${this.rounds}`;
    const entry = { id: randomUUID(), programme, level: 'county', content: 'subject', mode: 'classroom', role: 'trainee', hours: 6, from: day, until: day };
    await this.teacher.order('POST', `${datong}/teachers/${own.target}/training`, entry);
  }
}

async function coordinatedGroup(bureau: Api): Promise<string> {
  const { rows } = await bureau.read<{ rows: { key: string }[] }>(`${datong}/groups?page=1&size=100`);
  for (const { key } of rows) {
    if ((await bureau.read<{ coordinator: string | null }>(`${datong}/groups/${key}`)).coordinator !== null) return key;
  }
  throw new Error('No group has a coordinator.');
}
