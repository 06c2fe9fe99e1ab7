import { mount } from '@vue/test-utils';
import { defineComponent, h } from 'vue';
import { createMemoryHistory, createRouter, RouterView } from 'vue-router';
import { describe, expect, it } from 'vitest';
import { useUnsavedWork } from './unsaved-work.js';

/** A page with work at /page, of which ?other is elsewhere, and another page at /. */
async function openPage(isUnsaved: boolean) {
  let answer: ((leave: boolean) => void) | null = null;
  const Page = defineComponent(() => {
    const { question } = useUnsavedWork(
      () => isUnsaved,
      ({ query }) => 'other' in query,
    );
    return () => {
      answer = question.value;
      return h('p', answer === null ? 'nothing asked' : 'asked');
    };
  });
  const routes = [
    { path: '/', component: { render: () => h('p', 'home') } },
    { path: '/page', component: Page },
  ];
  const router = createRouter({ history: createMemoryHistory(), routes });
  await router.push('/page');
  const page = mount(RouterView, { global: { plugins: [router] } });
  return { page, router, answer: (leave: boolean) => answer?.(leave) };
}

describe('useUnsavedWork()', () => {
  it.each(['/', '/page?other'])('asks before going to %s, and stays or goes as answered', async (path) => {
    for (const leave of [false, true]) {
      const { page, router, answer } = await openPage(true);
      const going = router.push(path);
      await expect.poll(() => page.text()).toBe('asked');
      answer(leave);
      await going;
      expect(router.currentRoute.value.fullPath === '/page').toBe(!leave);
      page.unmount();
    }
  });

  it.each([
    [false, '/'],
    [false, '/page?other'],
    [true, '/page?step=2'],
  ])('with unsaved work %s goes to %s without asking', async (isUnsaved, path) => {
    const { page, router } = await openPage(isUnsaved);
    await router.push(path);
    expect(router.currentRoute.value.fullPath).toBe(path);
    page.unmount();
  });
});
