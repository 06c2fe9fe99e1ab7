/** What the pages of this feature say in Dutch. */
import type { Translation } from '../../app/messages/message-key.js';
import type { ROLES_EN } from './en.js';

export const ROLES_NL: Translation<typeof ROLES_EN> = {
  title: 'Rollen',
  order: 'Roltypen, van hoog naar laag',
  explanation:
    'Niemand geeft, wijzigt of verwijdert een rol van een hoger type dan de eigen rol, of met een recht dat die mist; hetzelfde geldt voor de gebruikers met die rol',
  table: 'Wie wat kan',
  role: 'Rol',
  type: 'Roltype',
  users: 'Gebruikers',
  userCount: 'Geen gebruikers | Eén gebruiker | {count} gebruikers',
  permissions: 'Rechten',
  noPermissions: 'Geen rechten',
  allowed: 'Ja',
  notAllowed: 'Nee',
  actions: 'Acties',
  edit: '"{name}" bewerken',
  delete: '"{name}" verwijderen',
  beyond: 'Sterker dan je eigen rol',
  name: 'Naam',
  add: 'Rol toevoegen',
  empty: { title: 'Nog geen rollen', text: 'Een rol bepaalt wat de gebruikers ervan mogen doen' },
  beyondType: 'Hoger dan je eigen roltype',
  beyondPermission: 'Je hebt dit recht zelf niet',
  added: 'De rol "{name}" is toegevoegd',
  saved: 'De rol "{name}" is opgeslagen',
  deleted: 'De rol "{name}" is verwijderd',
  remove: {
    title: 'De rol "{name}" verwijderen?',
    text: 'Geen gebruiker heeft deze rol; dit kan niet ongedaan worden gemaakt',
    submit: 'Verwijderen',
    impossible: 'De rol "{name}" kan nog niet worden verwijderd',
    users: 'Eén gebruiker heeft deze rol: geef die eerst een andere rol | {count} gebruikers hebben deze rol: geef ze eerst een andere rol',
    showUsers: 'Deze gebruikers tonen',
  },
  types: {
    SYSTEM_ADMIN: 'Ziet en wijzigt alle gebruikers, in welke hiërarchie dan ook',
    ADMIN: 'Beheert de gebruikers van de hiërarchieën waarvan die beheerder is',
    AUTHOR: 'Medewerkers zonder eigen gebruikers, zoals de helpdesk',
    CANDIDATE: 'Maakt examens',
  },
  about: {
    MANAGE_USERS: 'Gebruikers toevoegen, wijzigen, verwijderen en importeren, en hun wachtwoorden opnieuw instellen',
    VIEW_USERS: 'Gebruikers en hun gegevens bekijken',
    MANAGE_TRASH: 'Gebruikers uit de prullenbak terugzetten of definitief verwijderen',
    MANAGE_HIERARCHIES: 'Hiërarchieën toevoegen, hernoemen, verplaatsen en verwijderen',
    MANAGE_ROLES: 'Rollen toevoegen, wijzigen en verwijderen',
    MANAGE_SETTINGS: 'De regionale instellingen wijzigen',
    MANAGE_API_TOKENS: 'De tokens waarmee programma’s inloggen maken en intrekken',
  },
};
