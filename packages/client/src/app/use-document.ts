/** What of the document follows the app: its title, and the component library's language. */
import { computed, watchEffect } from 'vue';
import { useRoute } from 'vue-router';
import { useLocale } from 'vuetify';
import { pageTitle } from '../ui/page-title.js';
import { language, say } from './i18n.js';

/** Keeps them up as long as the component that calls it is there. */
export function useDocument(): void {
  const route = useRoute();
  const { current } = useLocale();
  const title = computed(() => pageTitle.value ?? (route.meta.title === undefined ? undefined : say(route.meta.title)));
  watchEffect(() => {
    current.value = language.value.toLowerCase();
    document.title = title.value === undefined ? say('app.name') : `${title.value} · ${say('app.name')}`;
  });
}
