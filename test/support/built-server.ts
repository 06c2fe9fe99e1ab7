/** Parts of the built server for tests that look at what it rests on, not at what it does. */

/** As far as the tests go: TypeORM's data source. */
interface DataSource {
  readonly driver: {
    readonly createSchemaBuilder: () => { readonly log: () => Promise<{ readonly upQueries: readonly { readonly query: string }[] }> };
  };
  readonly destroy: () => Promise<void>;
}

interface ConfigModule {
  readonly readConfig: (environment: Readonly<Record<string, string>>) => object;
}

interface DataSourceModule {
  readonly connect: (config: object) => Promise<{ readonly reads: DataSource; readonly writes: DataSource }>;
}

/** The statements that would make a database, by its settings, what the server's entities describe: none where it is so already. */
export async function schemaDrift(settings: Readonly<Record<string, string>>): Promise<string[]> {
  const { readConfig } = (await load('config.js')) as ConfigModule;
  const { connect } = (await load('database/data-source.js')) as DataSourceModule;
  const { reads, writes } = await connect(readConfig(settings));
  try {
    return (await writes.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);
  } finally {
    await writes.destroy();
    if (reads !== writes) await reads.destroy();
  }
}

/** By an address that is put together, as the types of what is built may not be there when these are checked. */
function load(path: string): Promise<unknown> {
  return import(new URL(`../../packages/server/dist/modules/${path}`, import.meta.url).href);
}
