import { afterEach, describe, expect, it, vi } from 'vitest';
import { computed, effectScope, type EffectScope, nextTick, ref, shallowRef } from 'vue';
import { useHierarchies } from '../../hierarchies/use-hierarchies.js';
import { useRoles } from '../../roles/use-roles.js';
import { useImportOffer } from './use-import-offer.js';

vi.mock(import('../../hierarchies/use-hierarchies.js'), () => ({ useHierarchies: vi.fn() }));
vi.mock(import('../../roles/use-roles.js'), () => ({ useRoles: vi.fn() }));

// The session is read anew too.
vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));

let scope: EffectScope;

/** The offer of a wizard that is at its first step, or not; the server fails each time. */
function begin() {
  const isBeginning = ref(false);
  const reload = vi.fn(() => Promise.reject(new Error('offline')));
  const shared = { isLoading: computed(() => false), error: shallowRef<unknown>(null), reload };
  vi.mocked(useRoles).mockReturnValue({ ...shared, roles: computed(() => []) });
  vi.mocked(useHierarchies).mockReturnValue({
    ...shared,
    hierarchies: computed(() => []),
    nodes: computed(() => []),
    pathOf: () => undefined,
  });
  scope = effectScope();
  const conditions = { conditions: computed(() => undefined), error: ref(null), reload };
  scope.run(() => useImportOffer(conditions, () => isBeginning.value));
  return { isBeginning, reload };
}

describe('useImportOffer()', () => {
  afterEach(() => scope.stop());

  it('asks anew for conditions, roles and hierarchies whenever the wizard begins again, and at no other step', async () => {
    const { isBeginning, reload } = begin();
    expect(reload).not.toHaveBeenCalled();
    isBeginning.value = true;
    await nextTick();
    expect(reload).toHaveBeenCalledTimes(3);
    isBeginning.value = false;
    await nextTick();
    expect(reload).toHaveBeenCalledTimes(3);
  });
});
