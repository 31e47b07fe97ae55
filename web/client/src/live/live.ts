import { LineKeeper, type Connection, type KeeperOptions } from './keeper';
import { keyOf, type Address, type PatchMessage } from './protocol';
import { Store } from './store';
import type { Line, Transport } from './transport';
import { loading, Watch, type Shown } from './watch';

const reportEvery = 5_000;
/** How long a document is still followed after the last page let go of it, so that going back shows it at once. */
const linger = 5_000;

interface Entry {
  watch: Watch;
  holders: number;
  leaving: ReturnType<typeof setTimeout> | undefined;
}

/** All live documents of the page over one shared connection. */
export class Live {
  /** Becomes true when the server runs a newer version than this page. */
  readonly reload = new Store(false);
  /** Names the server's history: another one means that positions known of the former say nothing any more. */
  readonly epoch = new Store<string | undefined>(undefined);
  private readonly entries = new Map<string, Entry>();
  private readonly keeper: LineKeeper;
  private readonly random: () => number;
  private readonly now: () => number;
  private reporting: ReturnType<typeof setInterval> | undefined;

  constructor(transport: Transport, options: KeeperOptions = {}) {
    this.random = options.random ?? Math.random;
    this.now = options.now ?? Date.now;
    const events = {
      patch: (message: PatchMessage) => this.entries.get(keyOf(message))?.watch.changed(message),
      cut: (address: Address) => this.entries.get(keyOf(address))?.watch.askSoon(),
      reload: () => { this.reload.set(true); },
      opened: (line: Line) => { this.each((watch) => { watch.opened(line); }); },
      lost: (since: number) => { this.each((watch) => { watch.lost(since); }); },
    };
    this.keeper = new LineKeeper(transport, events, options);
  }

  get connection(): Store<Connection> {
    return this.keeper.connection;
  }

  lastHeard(): number | undefined {
    return this.keeper.lastHeard();
  }

  start(): void {
    this.keeper.start();
    this.reporting = setInterval(this.report, reportEvery);
  }

  /** Closes the connection and forgets every document: the next person may not see them. */
  stop(): void {
    clearInterval(this.reporting);
    for (const { watch, leaving } of this.entries.values()) {
      clearTimeout(leaving);
      watch.close();
    }
    this.entries.clear();
    this.keeper.stop();
  }

  /** See LineKeeper.tryNow. */
  tryNow(): void {
    this.keeper.tryNow();
  }

  /** The document at an address as it may be shown now; nothing yet when nobody holds it. */
  shown(address: Address): Shown {
    return this.entries.get(keyOf(address))?.watch.shown.get() ?? loading;
  }

  /** Follows a document until released, telling each change; holders of one address share it. */
  hold(address: Address, changed: () => void): () => void {
    const entry = this.entries.get(keyOf(address)) ?? this.enter(address);
    entry.holders++;
    clearTimeout(entry.leaving);
    const deafen = entry.watch.shown.listen(changed);
    return () => {
      deafen();
      this.release(entry);
    };
  }

  private enter(address: Address): Entry {
    const entry: Entry = { watch: new Watch(address, this.epoch, this.random, this.now), holders: 0, leaving: undefined };
    this.entries.set(keyOf(address), entry);
    if (this.keeper.line !== undefined) entry.watch.opened(this.keeper.line);
    return entry;
  }

  private release(entry: Entry): void {
    entry.holders--;
    if (entry.holders > 0) return;
    const { watch } = entry;
    entry.leaving = setTimeout(() => {
      if (this.entries.get(keyOf(watch.address)) !== entry) return;
      watch.close();
      this.keeper.line?.unwatch(watch.address);
      this.entries.delete(keyOf(watch.address));
    }, linger);
  }

  private readonly report = (): void => {
    this.each((watch) => {
      if (watch.position !== undefined) this.keeper.line?.report(watch.address, watch.position);
    });
  };

  private each(act: (watch: Watch) => void): void {
    for (const { watch } of this.entries.values()) act(watch);
  }
}
