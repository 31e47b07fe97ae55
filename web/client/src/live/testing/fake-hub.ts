import type { Json, JsonObject } from '../json';
import { applyMergePatch } from '../merge-patch';
import type { Address, Change, Cursor, WatchAnswer } from '../protocol';
import type { Line, LineEvents, Transport } from '../transport';

interface Asked {
  cursor: Cursor | undefined;
  answer: (answer: WatchAnswer) => void;
  fail: (error: Error) => void;
}

/** One open line as the hub sees it. */
interface Watcher {
  events: LineEvents;
  address: Address | undefined;
  asked: Asked[];
}

/** A hub with one document, scripted by a test: it decides when answers, ticks and drops happen. */
export class FakeHub implements Transport {
  document: JsonObject = {};
  position = 0;
  isDown = false;
  readonly asked: (Cursor | undefined)[] = [];
  readonly unwatched: Address[] = [];
  readonly reported: number[] = [];
  private epoch = 'epoch-1';
  private ticked = { position: 0, document: {} as Json };
  private retained: Change[] = [];
  private pending: JsonObject[] = [];
  private watchers: Watcher[] = [];

  open(events: LineEvents): Promise<Line> {
    if (this.isDown) return Promise.reject(new Error('connection refused'));
    const watcher: Watcher = { events, address: undefined, asked: [] };
    this.watchers.push(watcher);
    return Promise.resolve<Line>({
      watch: (address, cursor) => {
        this.asked.push(cursor);
        watcher.address = address;
        return new Promise((answer, fail) => watcher.asked.push({ cursor, answer, fail }));
      },
      read: () => Promise.resolve({ cursor: this.cursorAt(this.position), document: this.document }),
      unwatch: (address) => { this.unwatched.push(address); },
      report: (_, position) => { this.reported.push(position); },
      close: () => { this.watchers = this.watchers.filter((other) => other !== watcher); },
    });
  }

  commit(patch: JsonObject): void {
    this.position++;
    this.document = applyMergePatch(this.document, patch) as JsonObject;
    this.pending.push(patch);
  }

  /** Sends what was committed since the last tick; `isLost` is a network that swallows it. */
  tick({ isLost = false } = {}): void {
    if (this.pending.length === 0) return;
    const patch = this.pending.reduce((merged, next) => mergeChanges(merged, next), {});
    const change: Change = { from: this.ticked.position, to: this.position, mark: markOf(this.position), patch };
    this.pending = [];
    this.ticked = { position: this.position, document: this.document };
    this.retained = [...this.retained, change].slice(-4);
    if (!isLost) this.toWatchers((watcher, address) => { watcher.events.patch({ ...address, ...change }); });
  }

  /** Answers every open question with what is known when `prepare` ran, as a busy server may. */
  prepareAnswers(): () => void {
    const ready = this.watchers.flatMap(({ asked }) =>
      asked.splice(0).map((question) => ({ question, answer: this.answerTo(question.cursor) })),
    );
    return () => { for (const { question, answer } of ready) question.answer(answer); };
  }

  refuse(error: Error): void {
    for (const { asked } of this.watchers) for (const { fail } of asked.splice(0)) fail(error);
  }

  cut(): void {
    this.toWatchers((watcher, address) => { watcher.events.cut({ ...address, reason: 'slow' }); });
  }

  drop(): void {
    for (const { events, asked } of this.watchers.splice(0)) {
      for (const { fail } of asked.splice(0)) fail(new Error('the line broke'));
      events.closed();
    }
  }

  /** Another history: some of the latest events are gone, and no cursor of before fits. */
  restore(document: JsonObject, position: number): void {
    this.begin(document, position);
    this.drop();
  }

  /** Another history while the lines hold, as after a failover of the database. */
  replace(document: JsonObject, position: number): void {
    this.begin(document, position);
    this.toWatchers((watcher, address) => { watcher.events.patch({ ...address, from: -1, to: position, mark: markOf(position), patch: {} }); });
  }

  reload(): void {
    this.toWatchers((watcher) => { watcher.events.reload(); });
  }

  private begin(document: JsonObject, position: number): void {
    this.epoch = `${this.epoch}+`;
    this.document = document;
    this.position = position;
    this.ticked = { position, document };
    this.retained = [];
    this.pending = [];
  }

  private answerTo(cursor: Cursor | undefined): WatchAnswer {
    const { position, document } = this.ticked;
    const start = this.retained.findIndex(({ from }) => from === cursor?.position);
    const isCurrent = cursor?.position === position && position > 0;
    if (cursor?.epoch === this.epoch && (start >= 0 || isCurrent)) {
      const patches = start < 0 ? [] : this.retained.slice(start);
      return { kind: 'patches', patches: patches.map(({ from, to, patch }) => ({ from, to, patch, cursor: this.cursorAt(to) })) };
    }
    return { kind: 'document', cursor: this.cursorAt(position), document };
  }

  private cursorAt(position: number): Cursor {
    return { epoch: this.epoch, position, mark: markOf(position) };
  }

  private toWatchers(act: (watcher: Watcher, address: Address) => void): void {
    for (const watcher of this.watchers) if (watcher.address !== undefined) act(watcher, watcher.address);
  }
}

function markOf(position: number): string {
  return position.toString(16).padStart(16, '0');
}

/** One patch that does what two do after each other; unlike applying, it keeps nulls. */
function mergeChanges(first: JsonObject, second: JsonObject): JsonObject {
  return { ...first, ...second };
}
