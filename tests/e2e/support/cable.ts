import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** The line between browsers and the host. */
export class Cable {
  private readonly server: Server;
  private readonly ends = new Set<Socket>();
  private state: 'whole' | 'pulled' | 'cut' = 'whole';

  private constructor(port: number) {
    this.server = createServer((near) => { this.join(near, port); });
  }

  static async to(url: string): Promise<Cable> {
    const cable = new Cable(Number(new URL(url).port));
    await new Promise<void>((done, fail) => cable.server.once('error', fail).listen(0, '127.0.0.1', done));
    return cable;
  }

  /** Where the host is reached over this line. */
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** From now on it carries nothing and tells nobody, as when a switch loses its power. */
  pull(): void {
    this.state = 'pulled';
    for (const end of this.ends) end.unpipe().pause();
  }

  /** Every connection is closed and none can be had, as when a proxy goes down. */
  cut(): void {
    this.state = 'cut';
    for (const end of this.ends) end.destroy();
  }

  /** New connections go through; what hung on the line until now is gone. */
  plug(): void {
    this.state = 'whole';
    for (const end of this.ends) end.destroy();
  }

  async close(): Promise<void> {
    this.plug();
    await new Promise((done) => this.server.close(done));
  }

  private join(near: Socket, port: number): void {
    this.keep(near);
    if (this.state !== 'whole') {
      if (this.state === 'cut') near.destroy();
      else near.pause();
      return;
    }
    const far = connect(port, '127.0.0.1');
    this.keep(far);
    near.pipe(far).pipe(near);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  }

  private keep(end: Socket): void {
    this.ends.add(end);
    // A reset ends in 'close' as well.
    end.on('error', () => undefined);
    end.on('close', () => this.ends.delete(end));
  }
}
