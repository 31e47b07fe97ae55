import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { JsonObject } from './json';
import { Live } from './live';
import type { Address } from './protocol';
import { FakeHub } from './testing/fake-hub';

const ledger: Address = { view: 'ledger', scope: 'region/datong', audience: 'school/s1' };

type Step =
  | { act: 'commit'; patch: JsonObject }
  | { act: 'tick' | 'lose' | 'answer' | 'prepare' | 'deliver' | 'cut' | 'drop' | 'down' | 'up' }
  | { act: 'restore' | 'replace'; document: JsonObject; position: number }
  | { act: 'pass'; milliseconds: number };

const fields = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.oneof(fc.integer(), fc.constant(null)), { noNullPrototype: true });
const values = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer(), { noNullPrototype: true });

const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ act: fc.constant('commit' as const), patch: fields }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('tick' as const) }) },
  {
    weight: 5,
    arbitrary: fc.record({ act: fc.constantFrom('lose', 'answer', 'prepare', 'deliver', 'cut', 'drop', 'down', 'up') }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constantFrom('restore', 'replace'), document: values, position: fc.nat(9) }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('pass' as const), milliseconds: fc.nat(6_000) }) },
);

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

test('through drops, losses, reorderings and other histories a document ends equal to a fresh one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { maxLength: 60 }), async (script) => {
      const hub = new FakeHub();
      const live = new Live(hub, { random: () => 0.5, hasNetwork: () => true });
      live.start();
      live.hold(ledger, () => undefined);
      await vi.advanceTimersByTimeAsync(0);

      await play(script, hub);
      await calm(hub);

      expect(live.shown(ledger)).toMatchObject({ status: 'live', position: hub.position });
      expect(live.shown(ledger).document).toEqual(hub.document);
      live.stop();
    }),
    { numRuns: 500 },
  );
});

async function play(script: Step[], hub: FakeHub): Promise<void> {
  let prepared: (() => void)[] = [];
  for (const step of script) {
    switch (step.act) {
      case 'commit': hub.commit(step.patch); break;
      case 'tick': hub.tick(); break;
      case 'lose': hub.tick({ isLost: true }); break;
      case 'answer': hub.prepareAnswers()(); break;
      case 'prepare': prepared.push(hub.prepareAnswers()); break;
      case 'deliver': for (const deliver of prepared) deliver(); prepared = []; break;
      case 'cut': hub.cut(); break;
      case 'drop': hub.drop(); break;
      case 'down': hub.isDown = true; hub.drop(); break;
      case 'up': hub.isDown = false; break;
      case 'restore': hub.restore(step.document, step.position); break;
      case 'replace': hub.replace(step.document, step.position); break;
      case 'pass': await vi.advanceTimersByTimeAsync(step.milliseconds); break;
    }
    await vi.advanceTimersByTimeAsync(0);
  }
  for (const deliver of prepared) deliver();
}

/** The network holds, and the server ticks on: long enough for every pause and one missed answer. */
async function calm(hub: FakeHub): Promise<void> {
  hub.isDown = false;
  for (let round = 0; round < 4; round++) {
    await vi.advanceTimersByTimeAsync(10_000);
    hub.commit({ calm: round });
    hub.tick();
    await vi.advanceTimersByTimeAsync(10_000);
    hub.prepareAnswers()();
  }
  await vi.advanceTimersByTimeAsync(0);
}
