/** What plain TypeScript tools may think of a component; vue-tsc knows each one's own type. */
declare module '*.vue' {
  import type { DefineComponent } from 'vue';

  const component: DefineComponent<object, object, unknown>;
  export default component;
}
