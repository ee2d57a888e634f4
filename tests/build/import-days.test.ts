import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../support/build-site.ts';
import { daily, emptyContent, inventedDay, status, unreachable, webPage } from '../support/source-server.ts';
import { sourceForTests } from '../support/test-source.ts';
import { inTurns, spawnCommand, treeOf, type Faults, type Finished } from '../support/spawn-command.ts';

const source = await sourceForTests();

const SHARED = resolve(ROOT, '../shared/digests/hf-api');
const WEEKS = playedWeeks();
const SINCE = '2025-10-20';
const TODAY = '2025-11-10';

/** Three weeks of working days: real answers where they are at hand, else invented ones. */
function playedWeeks(): Record<string, unknown[]> {
  if (existsSync(SHARED)) {
    return Object.fromEntries(
      readdirSync(SHARED).map((name) => [
        name.slice(0, 10),
        JSON.parse(readFileSync(join(SHARED, name), 'utf8')) as unknown[],
      ]),
    );
  }
  const days = Array.from(
    { length: 15 },
    (_, index) => new Date(Date.UTC(2025, 9, 20 + index + 2 * Math.floor(index / 5))),
  );
  return Object.fromEntries(
    days.map((day) => day.toISOString().slice(0, 10)).map((date) => [date, inventedDay(date, 20)]),
  );
}

/** Runs an import from the source that plays here. */
function fromSource(content: string, args: readonly string[], faults: Faults = { today: TODAY }): Promise<Finished> {
  return spawnCommand(
    ['import', '--from', 'huggingface', '--api', source.api, '--pause', '0', ...args],
    content,
    faults,
  );
}

/** The days that a run asks for. */
async function daysAsked(run: () => Promise<unknown>): Promise<string[]> {
  const before = source.asked.length;
  await run();
  const days = source.asked.slice(before).map((path) => new URLSearchParams(path.split('?')[1]).get('date') ?? '');
  return [...new Set(days)];
}

describe('npm run import -- --from huggingface', () => {
  test('fills an empty archive since a day; run again, it asks for what is open and changes nothing', async () => {
    source.play(daily(WEEKS, '2025-11-07'));
    const content = emptyContent();
    const asked = await daysAsked(async () => {
      const { status, stdout, stderr } = await fromSource(content, ['--since', SINCE]);
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout).toMatch(/^22 days, (\d+) papers: \1 new, 0 known, 0 changed$/m);
    });
    expect(asked).toEqual([...Object.keys(WEEKS), TODAY]);
    const tree = treeOf(content);
    expect(Object.keys(tree)).toEqual([
      'days.yml',
      ...Object.keys(WEEKS).map((date) => `digests/2025/${date}-hugging-face.json`),
    ]);
    for (const [date, records] of Object.entries(WEEKS)) {
      const { papers } = JSON.parse(tree[`digests/2025/${date}-hugging-face.json`] ?? '') as { papers: unknown };
      expect(papers).toEqual(records);
    }
    expect(tree['days.yml']?.match(/status: \w+/g)).toEqual([
      ...Array<string>(6).fill('status: weekend'),
      'status: unpublished',
    ]);

    expect(await daysAsked(() => fromSource(content, ['--since', SINCE]))).toEqual([TODAY]);
    expect(await daysAsked(() => fromSource(content, ['--missing']))).toEqual([TODAY]);
    expect(treeOf(content)).toEqual(tree);
  });

  test('gives the same tree after a kill at any write, or at any moment, and another run', async () => {
    // A day that is complete, and one that is partial.
    const [since, today] = ['2025-10-20', '2025-10-21'];
    source.play(daily(WEEKS));
    const whole = emptyContent();
    const { stdout } = await fromSource(whole, ['--since', since], { today, countWrites: true });
    const writes = Number(/^(\d+) calls$/m.exec(stdout)?.[1]);
    expect(writes).toBeGreaterThan(8);

    const faults: Faults[] = [
      ...Array.from({ length: writes }, (_, index) => ({ today, killAt: index + 1 })),
      ...Array.from({ length: 3 }, (_, index) => ({ today, killAfter: 300 + 60 * index })),
    ];
    const trees = await inTurns(2, faults, async (fault) => {
      const content = emptyContent();
      const killed = await fromSource(content, ['--since', since], fault);
      if (fault.killAt) expect(killed.status).toBeNull();
      for (const [path, text] of Object.entries(treeOf(content))) {
        if (path.endsWith('.json')) JSON.parse(text);
      }
      expect(await fromSource(content, ['--since', since], { today })).toMatchObject({ status: 0, stderr: '' });
      return treeOf(content);
    });
    for (const tree of trees) expect(tree).toEqual(treeOf(whole));
  });

  test('asks again for what was partial, and keeps the digest of a day that vanished', async () => {
    const content = emptyContent();
    const [monday, tuesday, wednesday] = ['2025-11-03', '2025-11-04', '2025-11-05'] as const;
    const path = (date: string): string => join(content, `digests/2025/${date}-hugging-face.json`);
    const ledger = (): string => readFileSync(join(content, 'days.yml'), 'utf8');

    source.play(daily({ [monday]: inventedDay(monday, 2) }, monday));
    await fromSource(content, ['--date', monday], { today: monday });
    expect(ledger()).toContain('2025-11-03: { status: partial, checkedOn: 2025-11-03 }');

    source.play(daily({ [monday]: inventedDay(monday, 5), [tuesday]: inventedDay(tuesday, 1) }, tuesday));
    const { stdout } = await fromSource(content, ['--missing'], { today: tuesday });
    expect(stdout).toMatch(/^replaced .*2025-11-03-hugging-face\.json: 5 papers$/m);
    expect(ledger()).not.toContain(monday);

    source.play(daily({}, wednesday));
    expect(await daysAsked(() => fromSource(content, ['--missing'], { today: wednesday }))).toEqual([
      tuesday,
      wednesday,
    ]);
    expect(ledger()).toContain('2025-11-04: { status: vanished, checkedOn: 2025-11-05 }');
    expect(ledger()).toContain('2025-11-05: { status: unpublished, checkedOn: 2025-11-05 }');
    expect(readFileSync(path(tuesday), 'utf8')).toContain('Lamp 1 of 2025-11-04');

    expect(await daysAsked(() => fromSource(content, ['--missing'], { today: '2025-11-06' }))).toEqual([
      wednesday,
      '2025-11-06',
    ]);
    expect(ledger()).toContain('2025-11-05: { status: empty, checkedOn: 2025-11-06 }');
    expect(await daysAsked(() => fromSource(content, ['--missing'], { today: '2025-11-06' }))).toEqual(['2025-11-06']);
  });

  test('keeps a paper that leaves a day in its one file, marked with the day on which it was missed', async () => {
    const content = emptyContent();
    const [monday, tuesday] = ['2025-11-03', '2025-11-04'] as const;
    const all = inventedDay(monday, 3);
    source.play(daily({ [monday]: all }, monday));
    await fromSource(content, ['--date', monday], { today: monday });
    source.play(daily({ [monday]: [all[0], all[2]] }, tuesday));
    const { stdout } = await fromSource(content, ['--missing'], { today: tuesday });
    expect(stdout).toMatch(/^replaced digests\/2025\/2025-11-03-hugging-face\.json: 3 papers$/m);
    const tree = treeOf(content);
    expect(Object.keys(tree)).toEqual(['days.yml', 'digests/2025/2025-11-03-hugging-face.json']);
    const { papers } = JSON.parse(tree['digests/2025/2025-11-03-hugging-face.json'] ?? '') as { papers: unknown[] };
    expect(papers).toEqual([all[0], all[2], { ...(all[1] as object), goneSince: tuesday }]);
    await fromSource(content, ['--date', monday], { today: '2025-11-07' });
    expect(treeOf(content)).toEqual(tree);
  });

  test('keeps a partial digest open where the source takes its day back before it is over', async () => {
    const content = emptyContent();
    source.play(daily({ [TODAY]: inventedDay(TODAY, 1) }));
    await fromSource(content, ['--date', TODAY]);
    const tree = treeOf(content);
    source.play(() => status(400));
    await fromSource(content, ['--date', TODAY]);
    expect(treeOf(content)).toEqual(tree);
  });

  test('does not ask for a weekend, even where a digest of it is there', async () => {
    const content = emptyContent();
    source.play(daily({ '2025-11-08': inventedDay('2025-11-08', 1) }));
    expect(await daysAsked(() => fromSource(content, ['--date', '2025-11-08']))).toEqual([]);
    expect(readFileSync(join(content, 'days.yml'), 'utf8')).toContain('status: weekend');
  });

  test('writes nothing on a dry run', async () => {
    source.play(daily(WEEKS, '2025-11-07'));
    const content = emptyContent();
    const { status, stdout } = await fromSource(content, ['--since', '2025-11-06', '--dry-run']);
    expect([status, treeOf(content)]).toEqual([0, {}]);
    expect(stdout).toMatch(/^dry run: new digests\/2025\/2025-11-06-hugging-face\.json: \d+ papers$/m);
    expect(stdout).toMatch(/^dry run: none 2025-11-08(?: to | \(weekend: )/m);
  });

  test('stops at a persistent fault, names it, and keeps the days before it', async () => {
    source.play((url, times) => (url.searchParams.get('date') === '2025-11-06' ? webPage : daily(WEEKS)(url, times)));
    const content = emptyContent();
    const { status, stdout, stderr } = await fromSource(content, ['--since', '2025-11-05']);
    expect([status, Object.keys(treeOf(content))]).toEqual([1, ['digests/2025/2025-11-05-hugging-face.json']]);
    expect(stdout).toMatch(/^new digests\/2025\/2025-11-05/);
    expect(stderr).toMatch(
      /^Cannot get http:.*date=2025-11-06.*: the answer is HTML instead of JSON, 5 times; try again later\n$/,
    );
  });

  test('says in one line that nobody can be reached, and changes nothing', async () => {
    const content = emptyContent();
    const api = await unreachable();
    const { status, stderr } = await fromSource(content, ['--date', '2025-11-05', '--api', api]);
    expect([status, treeOf(content)]).toEqual([1, {}]);
    expect(stderr).toMatch(/^Cannot get http:.*ECONNREFUSED.*\n$/);
  });

  test('says in one line that the ledger is broken, and changes nothing', async () => {
    const content = emptyContent();
    writeFileSync(join(content, 'days.yml'), 'huggingface: [');
    const { status, stderr } = await fromSource(content, ['--date', '2025-11-05']);
    expect([status, treeOf(content)]).toEqual([1, { 'days.yml': 'huggingface: [' }]);
    expect(stderr).toMatch(/^days\.yml:1:15 error The YAML cannot be read: .*\n$/);
  });
});
