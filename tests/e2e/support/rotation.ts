import { randomUUID } from 'node:crypto';
import { Api } from './api.js';

const datong = '/api/v1/region/datong/rotation';

type Line = { teacher: string; number: string };
type Place = { school: string; stage: string; subject: string };

/** A year's rotation of Datong with an empty plan, given up again at the end. */
export class Rotation {
  private constructor(readonly bureau: Api, readonly cycle: string, readonly plan: string) {}

  /** @param schoolYear One that no story before has opened for good. */
  static async open(url: string, schoolYear = 2026): Promise<Rotation> {
    const bureau = await Api.signIn(url, 'coordinator');
    const [cycle, plan] = [randomUUID().replaceAll('-', ''), randomUUID().replaceAll('-', '')];
    await bureau.order('POST', `${datong}/cycles/${cycle}`, { schoolYear });
    await bureau.order('POST', `${datong}/cycles/${cycle}/assessment`);
    await bureau.order('POST', `${datong}/scenarios/${plan}`, { cycle, name: '方案甲' });
    return new Rotation(bureau, cycle, plan);
  }

  async openPhase(phase: string): Promise<void> {
    await this.bureau.order('POST', `${datong}/cycles/${this.cycle}/phases/${phase}/open`);
  }

  /** Somebody without a place for whom there is a post. */
  async whoHasAPost(): Promise<Line & { to: Place }> {
    const { rows } = await this.bureau.read<{ rows: Line[] }>(`${datong}/cycles/${this.cycle}/candidates?scenario=${this.plan}&unplaced=true&size=200`);
    for (const line of rows) {
      const { posts } = await this.bureau.read<{ posts: { to: Place }[] }>(`${datong}/cycles/${this.cycle}/candidates/${line.teacher}/posts?scenario=${this.plan}`);
      if (posts[0] !== undefined) return { ...line, to: posts[0].to };
    }
    throw new Error('Nobody has a post to go to.');
  }

  /** Lets as many as like leave and enter: whoever comes first may be placed, and the plan approved all the same. */
  async loosen(): Promise<void> {
    const values = [{ code: 'floor', value: 0 }, { code: 'school-out', value: 100 }, { code: 'school-in', value: 100 }];
    await this.bureau.order('POST', `${datong}/scenarios/${this.plan}/limits`, { values, schools: [], apart: [] });
  }

  /** Places somebody. */
  async place(): Promise<void> {
    const { teacher, to: { school, stage, subject } } = await this.whoHasAPost();
    await this.bureau.order('POST', `${datong}/scenarios/${this.plan}/moves`, { move: randomUUID(), teacher, school, stage, subject });
  }

  async giveUp(): Promise<void> {
    await this.bureau.order('POST', `${datong}/cycles/${this.cycle}/cancel`, { reason: '演示结束' });
    await this.bureau.close();
  }
}
