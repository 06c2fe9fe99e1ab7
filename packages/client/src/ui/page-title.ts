/** The title of a page that has one of its own, such as the name of a user, in place of its route's. */
import { onScopeDispose, shallowRef, watchEffect } from 'vue';

/** Null where the route's title counts. */
export const pageTitle = shallowRef<string | null>(null);

/** Sets the title as long as the calling component is there. */
export function usePageTitle(title: () => string | undefined): void {
  watchEffect(() => {
    pageTitle.value = title() ?? null;
  });
  onScopeDispose(() => {
    pageTitle.value = null;
  });
}
