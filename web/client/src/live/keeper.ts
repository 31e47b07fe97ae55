import { backoff } from './backoff';
import { Store } from './store';
import type { Line, LineEvents, Transport } from './transport';

/** How the page stands to the server. `since` is when it was last heard, in Unix milliseconds. */
export type Connection =
  | { state: 'connecting' }
  | { state: 'live' }
  | { state: 'stale'; since: number }
  | { state: 'offline'; since: number | undefined };

export interface KeeperOptions {
  random?: () => number;
  now?: () => number;
  /** Whether this device has any network at all. */
  hasNetwork?: () => boolean;
}

export interface KeeperEvents extends Omit<LineEvents, 'heard' | 'closed'> {
  readonly opened: (line: Line) => void;
  readonly lost: (since: number) => void;
}

/** Keeps one line open for as long as it runs, and knows when the server was last heard. */
export class LineKeeper {
  readonly connection = new Store<Connection>({ state: 'connecting' });
  line: Line | undefined;
  private readonly transport: Transport;
  private readonly events: KeeperEvents;
  private readonly options: Required<KeeperOptions>;
  private heardAt: number | undefined;
  private tries = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts runs and attempts: whatever an earlier attempt still reports is not ours. */
  private attempt = 0;
  private isOpening = false;
  private isRunning = false;

  constructor(transport: Transport, events: KeeperEvents, options: KeeperOptions = {}) {
    this.transport = transport;
    this.events = events;
    this.options = { random: Math.random, now: Date.now, hasNetwork: () => navigator.onLine, ...options };
  }

  start(): void {
    this.isRunning = true;
    this.tryNow();
  }

  stop(): void {
    this.isRunning = false;
    this.attempt++;
    this.isOpening = false;
    clearTimeout(this.timer);
    this.line?.close();
    this.line = undefined;
    this.heardAt = undefined;
    this.connection.set({ state: 'connecting' });
  }

  /** The network came back, or the page is looked at again: do not sit out the pause. */
  readonly tryNow = (): void => {
    if (!this.isRunning || this.line !== undefined || this.isOpening) return;
    clearTimeout(this.timer);
    void this.open(++this.attempt);
  };

  /** When anything last arrived, in Unix milliseconds. */
  lastHeard(): number | undefined {
    return this.heardAt;
  }

  private async open(attempt: number): Promise<void> {
    const isOurs = (): boolean => attempt === this.attempt;
    this.isOpening = true;
    try {
      const { patch, cut, reload } = this.events;
      const line = await this.transport.open({
        patch: (message) => { if (isOurs()) patch(message); },
        cut: (message) => { if (isOurs()) cut(message); },
        reload: () => { if (isOurs()) reload(); },
        heard: () => { if (isOurs()) this.heardAt = this.options.now(); },
        closed: () => { if (isOurs()) this.lost(); },
      });
      if (!isOurs()) { line.close(); return; }
      this.opened(line);
    } catch {
      if (isOurs()) this.lost();
    }
  }

  private opened(line: Line): void {
    this.isOpening = false;
    this.tries = 0;
    this.line = line;
    this.heardAt = this.options.now();
    this.connection.set({ state: 'live' });
    this.events.opened(line);
  }

  private lost(): void {
    this.isOpening = false;
    this.line = undefined;
    this.attempt++;
    this.showLost();
    this.events.lost(this.heardAt ?? this.options.now());
    this.timer = setTimeout(this.tryNow, backoff(this.tries++, this.options.random));
  }

  private showLost(): void {
    const since = this.heardAt;
    const isOffline = since === undefined || !this.options.hasNetwork();
    const { state } = this.connection.get();
    if (isOffline) this.connection.set({ state: 'offline', since });
    else if (state !== 'stale') this.connection.set({ state: 'stale', since });
  }
}
