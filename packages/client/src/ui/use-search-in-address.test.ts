import { createApp, nextTick, type WritableComputedRef } from 'vue';
import { afterEach, describe, expect, it } from 'vitest';
import { createMemoryHistory, createRouter } from 'vue-router';
import { useSearchInAddress } from './use-search-in-address.js';

const page = { template: '' };
const routes = [
  { path: '/users', name: 'users', component: page },
  { path: '/trash', name: 'trash', component: page },
];
let leave = (): void => undefined;

afterEach(() => leave());

/** A page that is still there when the address is another one already. */
async function openPage(address: string) {
  const router = createRouter({ history: createMemoryHistory(), routes });
  await router.push(address);
  const found: WritableComputedRef<string>[] = [];
  const app = createApp({ setup: () => (found.push(useSearchInAddress()), () => null) });
  app.use(router).mount(document.createElement('div'));
  leave = () => app.unmount();
  const [search] = found;
  if (search === undefined) throw new Error('The page was not set up');
  const goTo = async (to: string): Promise<void> => {
    await router.push(to);
    await nextTick();
  };
  return { router, search, goTo };
}

describe('useSearchInAddress', () => {
  it('reads the search of the address, and follows it', async () => {
    const { search, goTo } = await openPage('/users?search=zoe');
    expect(search.value).toBe('zoe');
    await goTo('/users?search=berg');
    expect(search.value).toBe('berg');
    await goTo('/users');
    expect(search.value).toBe('');
  });

  it('puts a search in the address beside what is there, and takes an empty one out', async () => {
    const { router, search } = await openPage('/users?tab=all');
    search.value = 'zoe';
    await expect.poll(() => router.currentRoute.value.fullPath).toBe('/users?tab=all&search=zoe');
    expect(search.value).toBe('zoe');
    search.value = '';
    await expect.poll(() => router.currentRoute.value.fullPath).toBe('/users?tab=all');
  });

  it('takes no part in the search of the page that comes next', async () => {
    const { router, search, goTo } = await openPage('/users?search=zoe');
    await goTo('/trash?search=berg');
    expect(search.value).toBe('zoe');
    search.value = 'mine';
    await nextTick();
    expect(router.currentRoute.value.fullPath).toBe('/trash?search=berg');
  });
});
