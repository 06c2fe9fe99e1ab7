/** What the pages of this feature say in Dutch. */
import type { Translation } from '../../app/messages/message-key.js';
import type { HIERARCHIES_EN } from './en.js';

export const HIERARCHIES_NL: Translation<typeof HIERARCHIES_EN> = {
  title: 'Hiërarchieën',
  count: 'Eén hiërarchie | {count} hiërarchieën',
  found: 'Niets gevonden | Eén hiërarchie gevonden | {count} hiërarchieën gevonden',
  members: 'Geen leden | Eén lid | {count} leden',
  tree: 'Boom van hiërarchieën',
  search: 'Zoek een hiërarchie',
  expandAll: 'Alles openen',
  collapseAll: 'Alles sluiten',
  actions: 'Acties voor "{name}"',
  users: 'Gebruikers hier en eronder',
  addBelow: 'Eronder toevoegen',
  keys: 'Druk op F2 om de gekozen rij te hernoemen en op Delete om die te verwijderen; sleep een rij op een andere om die te verplaatsen',
  empty: {
    title: 'Nog geen hiërarchieën',
    text: 'Gebruikers horen bij hiërarchieën, zoals een instituut, een examencentrum of een cohort',
  },
  nowhere: {
    title: 'Je zit nog in geen hiërarchie',
    text: 'Je ziet de gebruikers van de hiërarchieën waarvan je lid bent: vraag een beheerder om je aan een hiërarchie toe te voegen',
  },
  unmarked: {
    title: 'Je beheert nog geen hiërarchie',
    text: 'Je kunt gebruikers en hiërarchieën alleen toevoegen en wijzigen waar je beheerder bent: vraag een beheerder van je hiërarchie, of een systeembeheerder, om je beheerder te maken',
  },
  name: 'Naam',
  place: 'Plaats',
  placeHint: 'De hiërarchie waar deze onder komt',
  topLevel: 'Hoogste niveau, onder geen andere',
  added: '"{name}" is toegevoegd',
  renamed: 'De naam is nu "{name}"',
  moved: '"{name}" is verplaatst naar "{place}"',
  deleted: '"{name}" is verwijderd',
  toTop: 'Laat los om naar het hoogste niveau te verplaatsen',
  add: { title: 'Hiërarchie toevoegen', submit: 'Toevoegen' },
  rename: { title: '"{name}" hernoemen', action: 'Hernoemen', submit: 'Hernoemen' },
  move: {
    title: '"{name}" verplaatsen',
    action: 'Verplaatsen',
    text: 'Wat eronder ligt gaat mee, en alle leden blijven',
    submit: 'Verplaatsen',
  },
  remove: {
    title: '"{name}" verwijderen?',
    action: 'Verwijderen',
    text: 'Er ligt niets onder en niemand is lid; dit kan niet ongedaan worden gemaakt',
    submit: 'Verwijderen',
    impossible: '"{name}" kan nog niet worden verwijderd',
    children:
      'Er ligt één hiërarchie onder: verplaats of verwijder die eerst | Er liggen {count} hiërarchieën onder: verplaats of verwijder die eerst',
    members: 'Eén gebruiker is lid: haal die er eerst uit | {count} gebruikers zijn lid: haal ze er eerst uit',
    showUsers: 'Deze gebruikers tonen',
    showChildren: 'Tonen wat eronder ligt',
  },
};
