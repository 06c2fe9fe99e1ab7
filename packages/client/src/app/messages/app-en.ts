/** What the frame around the pages says in English. */
export const APP_EN = {
  name: 'Intake',
  skip: 'Skip to the content',
  navigation: 'Main navigation',
  openNavigation: 'Open the navigation',
  language: 'Language',
  theme: { label: 'Appearance', system: 'As the system', light: 'Light', dark: 'Dark' },
  account: 'Account of {name}',
  signOut: 'Sign out',
  signIn: {
    title: 'Sign in',
    username: 'Username',
    password: 'Password',
    submit: 'Sign in',
    welcome: 'User imports for exam platforms',
  },
  expired: {
    title: 'Sign in again',
    text: 'Your session has ended; sign in and go on where you were, nothing is lost',
    leave: 'Leave this page',
  },
  notFound: { title: 'Page not found', text: 'The address is wrong, or what stood here is gone', home: 'To the start page' },
  forbidden: { title: 'Not for your role', text: 'Your role does not give access to this page; ask an administrator if you need it' },
  rightsChanged: 'Your rights have changed: the page shows what you may do now',
  noAccess: { title: 'Welcome', text: 'You are signed in, but your role has no tasks here; ask an administrator if you expected any' },
};
