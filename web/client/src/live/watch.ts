import { jitter } from './backoff';
import { follow, gap, resume, type Known } from './follow';
import type { Json } from './json';
import type { Address, Change } from './protocol';
import { Store } from './store';
import { WatchRefused, type Line } from './transport';

/** A live document as a page may show it: the last values stay, and say so when they are not current. */
export interface Shown {
  status: 'loading' | 'live' | 'stale' | 'failing';
  document: Json | undefined;
  /** Log position the document stands at. */
  position: number | undefined;
  /** For stale documents: Unix milliseconds at which they were last known to be current. */
  since: number | undefined;
  /** For failing ones: the refusal's code. */
  code: string | undefined;
}

export const loading: Shown = {
  status: 'loading',
  document: undefined,
  position: undefined,
  since: undefined,
  code: undefined,
};

const refusedPause = 15_000;
/** A document too large to be followed is read as a query, this often. */
const readEvery = 5_000;

/** Follows one document over any number of lines; knows it exactly or asks again. */
export class Watch {
  readonly address: Address;
  readonly shown = new Store<Shown>(loading);
  private readonly epoch: Store<string | undefined>;
  private readonly random: () => number;
  private readonly now: () => number;
  private line: Line | undefined;
  private known: Known | undefined;
  /** Changes that overtook the answer to `Watch`; undefined when no answer is awaited. */
  private held: Change[] | undefined;
  /** Set while the next question waits its turn; changes are of no use until then. */
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(address: Address, epoch: Store<string | undefined>, random: () => number, now: () => number) {
    this.address = address;
    this.epoch = epoch;
    this.random = random;
    this.now = now;
  }

  /** Where the followed document stands, unless it is not being followed just now. */
  get position(): number | undefined {
    return this.line !== undefined && this.held === undefined && this.timer === undefined ? this.known?.cursor.position : undefined;
  }

  opened(line: Line): void {
    this.line = line;
    void this.ask(line);
  }

  lost(since: number): void {
    this.close();
    this.showStale(since);
  }

  close(): void {
    this.cancel();
    this.line = undefined;
    this.held = undefined;
  }

  changed(change: Change): void {
    if (this.held !== undefined) this.held.push(change);
    else if (this.known !== undefined && this.position !== undefined) this.reach(follow(this.known, change));
  }

  /** The server no longer sends this document, or something was missed: ask again, not all at once. */
  askSoon(pause = jitter(this.random)): void {
    this.showStale(this.now());
    this.askAfter(pause);
  }

  private askAfter(pause: number): void {
    const { line } = this;
    this.cancel();
    this.held = undefined;
    if (line !== undefined) this.timer = setTimeout(() => void this.ask(line), pause);
  }

  private async ask(line: Line): Promise<void> {
    this.cancel();
    const held: Change[] = [];
    this.held = held;
    try {
      const answer = await line.watch(this.address, this.known?.cursor);
      if (this.held !== held) return;
      this.held = undefined;
      const answered = resume(this.known, answer);
      // An answer that does not continue our history cannot be resumed from: the next question asks for the whole.
      this.known = answered === gap ? undefined : answered;
      this.reach(held.reduce<Known | typeof gap>((known, change) => (known === gap ? gap : follow(known, change)), answered));
    } catch (error) {
      if (this.held !== held) return;
      if (error instanceof WatchRefused && error.code === 'live.too-large') {
        await this.read(line, held);
        return;
      }
      this.held = undefined;
      if (error instanceof WatchRefused) this.refused(error.code);
      else this.askSoon();
    }
  }

  private async read(line: Line, held: Change[]): Promise<void> {
    const known = await line.read(this.address).catch(() => undefined);
    if (this.held !== held) return;
    if (known === undefined) {
      this.askSoon();
      return;
    }
    this.reach(known);
    this.askAfter(readEvery);
  }

  private reach(known: Known | typeof gap): void {
    if (known === gap) {
      this.askSoon();
      return;
    }
    if (known === this.known && this.shown.get().status === 'live') return;
    this.known = known;
    const { document, cursor } = known;
    this.epoch.set(cursor.epoch);
    this.shown.set({ status: 'live', document, position: cursor.position, since: undefined, code: undefined });
  }

  /** What may no longer be seen is not kept on the screen. */
  private refused(code: string): void {
    this.known = undefined;
    this.shown.set({ ...loading, status: 'failing', code });
    this.askSoon(refusedPause + jitter(this.random));
  }

  private cancel(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private showStale(since: number): void {
    const shown = this.shown.get();
    if (shown.status === 'live') this.shown.set({ ...shown, status: 'stale', since });
  }
}
