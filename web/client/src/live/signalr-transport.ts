import { HttpTransportType, HubConnectionBuilder, LogLevel, type HubConnection, type IHttpConnectionOptions } from '@microsoft/signalr';
import { apiPath, withQuery } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import type { CutMessage, PatchMessage, WatchAnswer } from './protocol';
import { WatchRefused, type Line, type LineEvents, type Transport } from './transport';

/** The server pings every second; four missed ones are a cut network, shown within five seconds. */
const serverTimeout = 4_000;
const keepAlive = 1_500;
const openTimeout = 5_000;

/** SignalR over WebSockets without negotiation. Reconnecting is ours: SignalR's knows nothing of cursors. */
export class SignalRTransport implements Transport {
  private readonly url: string;

  constructor(url = '/live') {
    this.url = url;
  }

  async open(events: LineEvents): Promise<Line> {
    const hub = new HubConnectionBuilder()
      .withUrl(this.url, socketsThatTell(events.heard))
      .configureLogging(LogLevel.None)
      .withServerTimeout(serverTimeout)
      .withKeepAliveInterval(keepAlive)
      .build();
    hub.on('Patch', (message: PatchMessage) => {
      events.patch({ ...message, audience: message.audience ?? null });
    });
    hub.on('Cut', (message: CutMessage) => {
      events.cut({ ...message, audience: message.audience ?? null });
    });
    hub.on('Reload', events.reload);
    await startWithin(hub, openTimeout);
    hub.onclose(events.closed);
    return lineOver(hub);
  }
}

function lineOver(hub: HubConnection): Line {
  const ignore = (): void => undefined;
  return {
    watch: ({ view, scope, audience }, cursor) =>
      hub.invoke<WatchAnswer>('Watch', view, scope, audience, cursor ?? null).catch((error: unknown) => {
        throw refusalIn(error) ?? error;
      }),
    read: ({ view, scope, audience }) => read(withQuery(apiPath(scope, 'live', view), { audience: audience ?? undefined })),
    unwatch: ({ view, scope, audience }) => {
      hub.invoke('Unwatch', view, scope, audience).catch(ignore);
    },
    report: ({ view, scope, audience }, position) => {
      hub.send('Report', view, scope, audience, position).catch(ignore);
    },
    close: () => {
      hub.stop().catch(ignore);
    },
  };
}

/** SignalR wraps a HubException's message in prose; the code stands at its end. */
function refusalIn(error: unknown): WatchRefused | undefined {
  const code = error instanceof Error ? /HubException: (\S+)$/.exec(error.message)?.[1] : undefined;
  return code === undefined ? undefined : new WatchRefused(code);
}

/** A black-holed network answers nothing at all, and a browser waits minutes for it. */
async function startWithin(hub: HubConnection, milliseconds: number): Promise<void> {
  const timer = setTimeout(() => void hub.stop(), milliseconds);
  try {
    await hub.start();
  } finally {
    clearTimeout(timer);
  }
}

/** SignalR swallows the server's pings, the only proof of life on a quiet line; its undeclared `WebSocket` option lets us hear them. */
function socketsThatTell(heard: () => void): IHttpConnectionOptions {
  class TellingSocket extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener('message', heard);
    }
  }
  const options = { transport: HttpTransportType.WebSockets, skipNegotiation: true, WebSocket: TellingSocket };
  return options;
}
