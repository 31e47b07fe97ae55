import type { Address, Cursor, CutMessage, PatchMessage, WatchAnswer, WholeDocument } from './protocol';

/** What a line reports while it is open. */
export interface LineEvents {
  readonly patch: (message: PatchMessage) => void;
  readonly cut: (message: CutMessage) => void;
  readonly reload: () => void;
  /** Anything arrived, be it only the server's ping. */
  readonly heard: () => void;
  /** The line is gone. Called once; nothing is reported afterwards. */
  readonly closed: () => void;
}

/** One open line to the hub. Calls on a closed line reject. */
export interface Line {
  /** @throws WatchRefused when the hub says no; any other error means the line broke. */
  watch(address: Address, cursor: Cursor | undefined): Promise<WatchAnswer>;
  /** The document as it is now, beside the line. */
  read(address: Address): Promise<WholeDocument>;
  unwatch(address: Address): void;
  report(address: Address, position: number): void;
  close(): void;
}

export interface Transport {
  /** Opens a new line; rejects when none can be had. */
  open(events: LineEvents): Promise<Line>;
}

/** The hub answered `Watch` with a refusal code. */
export class WatchRefused extends Error {
  override readonly name = 'WatchRefused';
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}
