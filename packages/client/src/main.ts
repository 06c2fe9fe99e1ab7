/** Starts the app. */
import { DefaultApolloClient } from '@vue/apollo-composable';
import { createApp } from 'vue';
import App from './app/App.vue';
import { apollo } from './app/apollo.js';
import { i18n, useLanguage } from './app/i18n.js';
import { keepUpRights } from './app/keep-up-rights.js';
import { router } from './app/router.js';
import { vuetify } from './app/vuetify.js';
import './app/styles.js';

await useLanguage().begin();
keepUpRights();
const app = createApp(App);
app.provide(DefaultApolloClient, apollo);
app.use(i18n).use(vuetify).use(router).mount('#app');
