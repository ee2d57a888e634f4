import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Where Debian's headless Chromium stands: it has no windows to draw, and runs these tests more than twice as fast. */
const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell';

/** Where a system's own Chromium or Chrome usually stands. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Ways to install a headless browser, the first that works is taken. */
const INSTALLERS: readonly (readonly (readonly string[])[])[] = [
  [
    ['apt-get', 'update', '-qq'],
    ['apt-get', 'install', '-y', '-qq', 'chromium-headless-shell'],
  ],
  [['npx', 'playwright', 'install', '--with-deps', 'chromium']],
];

/** What Playwright is told about a browser: its program, or nothing where it starts the headless one that it installed. */
interface Browser {
  readonly executablePath?: string;
}

/**
 * The browser that tests run in: `CHROMIUM_PATH`, else a headless Chromium of Debian or of Playwright, else an installed
 * Chromium or Chrome; where there is none, a headless one is installed.
 * @throws with what to do, when none can be had
 */
export function findChromium(): Browser {
  const found = installedChromium();
  if (found !== null) return found;
  console.log('No Chromium or Chrome is installed: installing one');
  for (const steps of INSTALLERS) {
    for (const [command = '', ...args] of steps) {
      spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32', timeout: INSTALL_TIMEOUT_MS });
    }
    const installed = installedChromium();
    if (installed !== null) return installed;
  }
  throw new Error(
    'Tests need a browser, and neither apt-get nor Playwright could install one: install Chromium or Chrome, ' +
      'or set CHROMIUM_PATH to its program',
  );
}

const INSTALL_TIMEOUT_MS = 300_000;

function installedChromium(): Browser | null {
  const own = process.env['CHROMIUM_PATH'];
  if (own !== undefined && !existsSync(own)) throw new Error(`CHROMIUM_PATH names \`${own}\`, which does not exist`);
  const headless = [own, HEADLESS_SHELL].find((path) => path !== undefined && existsSync(path));
  if (headless !== undefined) return { executablePath: headless };
  if (existsSync(chromium.executablePath())) return {};
  const installed = INSTALLED.find((path) => existsSync(path));
  return installed === undefined ? null : { executablePath: installed };
}

/** Flags that keep the browser within its sandbox rights and off the network. */
export const CHROMIUM_ARGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];
