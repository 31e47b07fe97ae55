import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Live } from './live';
import type { Address } from './protocol';
import { FakeHub } from './testing/fake-hub';
import { WatchRefused } from './transport';

const board: Address = { view: 'exchange-board', scope: 'partnership/yuhuatai~datong', audience: null };

let hub: FakeHub;
let live: Live;
let hasNetwork = true;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  hasNetwork = true;
  hub = new FakeHub();
  hub.commit({ pairs: 29 });
  hub.tick();
  live = new Live(hub, { random: () => 0.5, hasNetwork: () => hasNetwork });
  live.start();
});

afterEach(() => {
  live.stop();
  vi.useRealTimers();
});

const settle = (milliseconds = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

async function watching(): Promise<() => void> {
  const release = live.hold(board, () => undefined);
  await settle();
  hub.prepareAnswers()();
  await settle();
  return release;
}

describe('a live document', () => {
  test('is loading until answered, then live at its position', async () => {
    live.hold(board, () => undefined);
    await settle();
    expect(live.shown(board)).toMatchObject({ status: 'loading', document: undefined });

    hub.prepareAnswers()();
    await settle();

    expect(live.shown(board)).toMatchObject({ status: 'live', document: { pairs: 29 }, position: 1 });
  });

  test('keeps patches that overtake the answer, and applies each once', async () => {
    live.hold(board, () => undefined);
    await settle();
    hub.commit({ pairs: 30 });
    hub.tick();
    const answer = hub.prepareAnswers();
    hub.commit({ activities: 27 });
    hub.tick();
    answer();
    await settle();

    expect(live.shown(board)).toMatchObject({ status: 'live', document: { pairs: 30, activities: 27 }, position: 3 });
    expect(hub.asked).toEqual([undefined]);
  });

  test('watches again by cursor, 0 to 3 s later, when a patch is missing', async () => {
    await watching();
    hub.commit({ pairs: 30 });
    hub.tick({ isLost: true });
    hub.commit({ pairs: 31 });
    hub.tick();
    expect(live.shown(board)).toMatchObject({ status: 'stale', document: { pairs: 29 }, since: 1_000_000 });

    await settle(1_499);
    expect(hub.asked).toHaveLength(1);
    await settle(1);
    hub.prepareAnswers()();
    await settle();

    expect(hub.asked[1]).toMatchObject({ epoch: 'epoch-1', position: 1 });
    expect(live.shown(board)).toMatchObject({ status: 'live', document: { pairs: 31 }, position: 3 });
  });

  test('keeps its last values through a drop, says since when, and resumes by cursor', async () => {
    await watching();
    await settle(2_000);
    hub.drop();
    expect(live.shown(board)).toMatchObject({ status: 'stale', document: { pairs: 29 }, since: 1_000_000 });
    hub.commit({ pairs: 30 });
    hub.tick();

    await settle(250);
    expect(live.connection.get()).toEqual({ state: 'live' });
    expect(live.shown(board).status).toBe('stale');
    hub.prepareAnswers()();
    await settle();

    expect(hub.asked[1]).toMatchObject({ position: 1 });
    expect(live.shown(board)).toMatchObject({ status: 'live', document: { pairs: 30 }, position: 2 });
  });

  test('starts again from a document when the history became another one, and says so', async () => {
    await watching();
    expect(live.epoch.get()).toBe('epoch-1');
    hub.commit({ pairs: 30 });
    hub.tick();
    hub.restore({ pairs: 28 }, 1);
    await settle(250);
    hub.prepareAnswers()();
    await settle();

    expect(live.shown(board)).toMatchObject({ status: 'live', document: { pairs: 28 }, position: 1 });
    expect(live.epoch.get()).toBe('epoch-1+');
  });

  test('asks again when told that the history is another, be it a shorter one', async () => {
    await watching();
    hub.commit({ pairs: 30 });
    hub.tick();
    hub.replace({ pairs: 28 }, 1);
    expect(live.shown(board)).toMatchObject({ status: 'stale', document: { pairs: 30 } });
    await settle(1_500);
    hub.prepareAnswers()();
    await settle();

    expect(live.shown(board)).toMatchObject({ status: 'live', document: { pairs: 28 }, position: 1 });
  });

  test('offers a reload when the server says that the page is of an older release', async () => {
    await watching();
    expect(live.reload.get()).toBe(false);
    hub.reload();

    expect(live.reload.get()).toBe(true);
    expect(live.shown(board)).toMatchObject({ status: 'live' });
  });

  test('resumes when the server cut a slow watcher', async () => {
    await watching();
    hub.cut();
    hub.commit({ pairs: 30 });
    hub.tick();
    expect(live.shown(board).status).toBe('stale');
    await settle(1_500);
    hub.prepareAnswers()();
    await settle();

    expect(live.shown(board)).toMatchObject({ status: 'live', document: { pairs: 30 } });
  });

  test('disappears from the page when it may no longer be seen', async () => {
    await watching();
    hub.cut();
    await settle(1_500);
    hub.refuse(new WatchRefused('live.forbidden'));
    await settle();

    expect(live.shown(board)).toMatchObject({ status: 'failing', code: 'live.forbidden', document: undefined });
  });

  test('is read every five seconds when it is too large to be followed', async () => {
    live.hold(board, () => undefined);
    await settle();
    hub.refuse(new WatchRefused('live.too-large'));
    await settle();
    expect(live.shown(board)).toMatchObject({ status: 'live', document: { pairs: 29 } });

    hub.commit({ pairs: 30 });
    await settle(5_000);
    hub.refuse(new WatchRefused('live.too-large'));
    await settle();

    expect(live.shown(board)).toMatchObject({ status: 'live', document: { pairs: 30 }, position: 2 });
  });

  test('is shared by its holders and left five seconds after the last one', async () => {
    const release = await watching();
    const other = live.hold(board, () => undefined);
    expect(hub.asked).toHaveLength(1);

    release();
    other();
    await settle(4_999);
    expect(hub.unwatched).toEqual([]);
    await settle(1);

    expect(hub.unwatched).toEqual([board]);
    expect(live.shown(board).status).toBe('loading');
  });

  test('reports its position every five seconds while it is followed', async () => {
    await watching();
    await settle(5_000);
    hub.commit({ pairs: 30 });
    hub.tick();
    await settle(5_000);

    expect(hub.reported).toEqual([1, 2]);
  });
});

describe('the connection', () => {
  test('is stale since the server was last heard, then live again', async () => {
    await settle();
    expect(live.connection.get()).toEqual({ state: 'live' });
    hub.isDown = true;
    hub.drop();
    await settle(20_000);
    expect(live.connection.get()).toEqual({ state: 'stale', since: 1_000_000 });

    hub.isDown = false;
    await settle(8_000);
    expect(live.connection.get()).toEqual({ state: 'live' });
  });

  test('is offline when the device has no network, and tries at once when told to', async () => {
    await settle();
    hub.isDown = true;
    hasNetwork = false;
    hub.drop();
    expect(live.connection.get()).toEqual({ state: 'offline', since: 1_000_000 });

    await settle(60_000);
    hub.isDown = false;
    hasNetwork = true;
    live.tryNow();
    await settle();
    expect(live.connection.get()).toEqual({ state: 'live' });
  });
});
