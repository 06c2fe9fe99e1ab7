/** The pages and their addresses; each page is loaded when it is first opened. */
import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router';
import type { MessageKey } from './messages/message-key.js';
import { guard } from './guard.js';
import type { Need } from './needs.js';
import { openAnew } from './open-anew.js';

declare module 'vue-router' {
  interface RouteMeta {
    /** Of the browser's tab; before the first page is there, there is none. */
    readonly title?: MessageKey;
    /** One of these lets a person in; left out: whoever is signed in. */
    readonly needs?: readonly Need[];
    /** Route of the destination of the main navigation that the page lies in, without being it. */
    readonly section?: string;
    /** Whether nobody needs to be signed in. */
    readonly open?: boolean;
  }
}

const pages: RouteRecordRaw[] = [
  { path: '', name: 'home', component: () => import('./HomePage.vue'), meta: { title: 'app.noAccess.title' } },
  {
    path: 'users',
    name: 'users',
    component: () => import('../users/UsersPage.vue'),
    meta: { title: 'users.title', needs: ['VIEW_USERS', 'MANAGE_USERS'] },
  },
  {
    path: 'users/import',
    name: 'import',
    component: () => import('../user-import/ImportPage.vue'),
    meta: { title: 'import.title', needs: ['MANAGE_USERS'], section: 'users' },
  },
  {
    path: 'users/new',
    name: 'new-user',
    component: () => import('../users/NewUserPage.vue'),
    meta: { title: 'users.new.title', needs: ['MANAGE_USERS'], section: 'users' },
  },
  {
    path: 'users/:id',
    name: 'user',
    component: () => import('../users/UserPage.vue'),
    props: true,
    meta: { title: 'users.one', needs: ['VIEW_USERS', 'MANAGE_USERS'], section: 'users' },
  },
  {
    path: 'trash',
    name: 'trash',
    component: () => import('../trash/TrashPage.vue'),
    meta: { title: 'trash.title', needs: ['MANAGE_TRASH'] },
  },
  {
    path: 'hierarchies',
    name: 'hierarchies',
    component: () => import('../hierarchies/HierarchiesPage.vue'),
    meta: { title: 'hierarchies.title', needs: ['MANAGE_HIERARCHIES', 'MANAGE_USERS', 'VIEW_USERS'] },
  },
  {
    path: 'roles',
    name: 'roles',
    component: () => import('../roles/RolesPage.vue'),
    meta: { title: 'roles.title', needs: ['MANAGE_ROLES', 'MANAGE_USERS', 'VIEW_USERS'] },
  },
  {
    path: 'imports',
    name: 'imports',
    component: () => import('../import-history/ImportsPage.vue'),
    meta: { title: 'history.title', needs: ['MANAGE_USERS'] },
  },
  {
    path: 'imports/:id',
    name: 'import-run',
    component: () => import('../import-history/ImportRunPage.vue'),
    props: true,
    meta: { title: 'history.one', needs: ['MANAGE_USERS'], section: 'imports' },
  },
  {
    path: 'audit',
    name: 'audit',
    component: () => import('../audit/AuditPage.vue'),
    meta: { title: 'audit.title', needs: ['SYSTEM_ADMIN'] },
  },
  {
    path: 'settings',
    name: 'settings',
    component: () => import('../settings/SettingsPage.vue'),
    meta: { title: 'settings.title', needs: ['MANAGE_SETTINGS'] },
  },
  {
    path: 'api-tokens',
    name: 'api-tokens',
    component: () => import('../api-tokens/ApiTokensPage.vue'),
    meta: { title: 'apiTokens.title', needs: ['MANAGE_API_TOKENS'] },
  },
  {
    path: 'account',
    name: 'account',
    component: () => import('../account/AccountPage.vue'),
    meta: { title: 'account.title' },
  },
  { path: 'forbidden', name: 'forbidden', component: () => import('./ForbiddenPage.vue'), meta: { title: 'app.forbidden.title' } },
  { path: ':path(.*)*', name: 'not-found', component: () => import('./NotFoundPage.vue'), meta: { title: 'app.notFound.title' } },
];

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/sign-in', name: 'sign-in', component: () => import('./SignInPage.vue'), meta: { title: 'app.signIn.title', open: true } },
    {
      path: '/unreachable',
      name: 'unreachable',
      component: () => import('./UnreachablePage.vue'),
      meta: { title: 'app.name', open: true },
    },
    { path: '/', component: () => import('./AppFrame.vue'), children: pages },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
});

router.beforeEach(guard);
router.onError((_error, to) => openAnew(to));
