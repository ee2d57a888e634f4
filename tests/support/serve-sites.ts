import { prepareSites, siteDir, SITES, type SiteName } from './sites.ts';
import { serveSite } from './static-server.ts';

/** Prepares and serves every site while the browser tests run; their addresses go into the environment. */
export default async function serveSites(): Promise<() => Promise<void>> {
  prepareSites();
  const servers = await Promise.all(
    (Object.keys(SITES) as SiteName[]).map(async (name) => {
      const { basePath } = SITES[name];
      const server = await serveSite(siteDir(name), basePath, 0);
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error(`The site \`${name}\` has no port`);
      process.env[urlVariable(name)] = `http://127.0.0.1:${address.port}${basePath}`;
      return server;
    }),
  );
  return async () => {
    for (const server of servers) server.close();
  };
}

/** The variable that holds a site's address. */
export function urlVariable(name: SiteName): string {
  return `DAYBOOK_TEST_URL_${name.toUpperCase()}`;
}
