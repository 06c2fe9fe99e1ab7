/** What the frame around the pages says in Dutch. */
import type { APP_EN } from './app-en.js';
import type { Translation } from './message-key.js';

export const APP_NL: Translation<typeof APP_EN> = {
  name: 'Intake',
  skip: 'Naar de inhoud',
  navigation: 'Hoofdnavigatie',
  openNavigation: 'Navigatie openen',
  language: 'Taal',
  theme: { label: 'Weergave', system: 'Zoals het systeem', light: 'Licht', dark: 'Donker' },
  account: 'Account van {name}',
  signOut: 'Uitloggen',
  signIn: {
    title: 'Inloggen',
    username: 'Gebruikersnaam',
    password: 'Wachtwoord',
    submit: 'Inloggen',
    welcome: 'Gebruikersimport voor examenplatformen',
  },
  expired: {
    title: 'Log opnieuw in',
    text: 'Je sessie is verlopen; log in en ga verder waar je was, er gaat niets verloren',
    leave: 'Deze pagina verlaten',
  },
  notFound: {
    title: 'Pagina niet gevonden',
    text: 'Het adres klopt niet, of wat hier stond bestaat niet meer',
    home: 'Naar de startpagina',
  },
  forbidden: { title: 'Niet voor jouw rol', text: 'Je rol geeft geen toegang tot deze pagina; vraag een beheerder als je die nodig hebt' },
  rightsChanged: 'Je rechten zijn gewijzigd: de pagina toont wat je nu mag doen',
  noAccess: { title: 'Welkom', text: 'Je bent ingelogd, maar je rol heeft hier geen taken; vraag een beheerder als je die wel verwachtte' },
};
