import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const password = 'demo-browser-tests-1';

const program = resolve(import.meta.dirname, '../../../web/TeacherNet.Web/bin', process.env.CONFIGURATION ?? 'Debug', 'net10.0/teachernet.dll');
const withPassword = { ...process.env, TEACHERNET_DEMO_PASSWORD: password };

/** The real program with the demonstration data, in a process of its own that tests may kill and start again. */
export class Host {
  private readonly data = mkdtempSync(join(tmpdir(), 'teachernet-e2e-'));
  private child: ChildProcess | undefined;

  private constructor(private readonly port: number) {}

  static async start(): Promise<Host> {
    const host = new Host(await freePort());
    await host.run();
    return host;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts the program over the data there is and waits until it is ready. */
  async run(): Promise<void> {
    const child = spawn('dotnet', [program, 'serve', '--data', this.data, '--urls', this.url, '--demo', '--quiet'], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: withPassword,
    });
    this.child = child;
    const ended = new Promise<never>((_, reject) => child.once('exit', (code) => reject(new Error(`The host ended with ${String(code)} before it was ready.`))));
    await Promise.race([this.ready(), ended]);
  }

  /** Holds the scripted exchange day in the running demonstration; what it reports at its end. */
  async demoDay(...args: string[]): Promise<unknown> {
    const day = spawn('dotnet', [program, 'demo-day', '--url', this.url, '--json', ...args], { stdio: ['ignore', 'pipe', 'inherit'], env: withPassword });
    let report = '';
    day.stdout.on('data', (part: Buffer) => { report += part.toString(); });
    const code = await new Promise((done) => day.once('close', done));
    if (code !== 0) throw new Error(`demo-day ended with ${String(code)}.`);
    return JSON.parse(report);
  }

  /** kill -9. */
  async kill(): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await gone;
  }

  async stop(): Promise<void> {
    await this.kill();
    rmSync(this.data, { recursive: true, force: true });
  }

  private async ready(): Promise<void> {
    for (let waited = 0; waited < 120_000; waited += 200) {
      const answer = await fetch(`${this.url}/health/ready`).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((done) => setTimeout(done, 200));
    }
    throw new Error('The host was not ready within two minutes.');
  }
}

async function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? done(address.port) : fail(new Error('No port.'))));
    });
  });
}
