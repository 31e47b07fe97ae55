import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** The line between browsers and the host. Pulled, it carries nothing and tells nobody, as when a switch loses its power. */
export class Cable {
  private readonly server: Server;
  private readonly ends = new Set<Socket>();
  private isPulled = false;

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

  pull(): void {
    this.isPulled = true;
    for (const end of this.ends) end.unpipe().pause();
  }

  /** New connections go through; what hung on the line until now is gone. */
  plug(): void {
    this.isPulled = false;
    for (const end of this.ends) end.destroy();
  }

  async close(): Promise<void> {
    this.plug();
    await new Promise((done) => this.server.close(done));
  }

  private join(near: Socket, port: number): void {
    this.keep(near);
    if (this.isPulled) {
      near.pause();
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
