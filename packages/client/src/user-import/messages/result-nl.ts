/** What the step "Result" of an import says in Dutch. */
import type { Translation } from '../../app/messages/message-key.js';
import type { RESULT_EN } from './result-en.js';

export const RESULT_NL: Translation<typeof RESULT_EN> = {
  running: 'De import is bezig',
  runningText: 'Je kunt deze pagina verlaten: de import gaat door en de importgeschiedenis laat zien wat ervan is gekomen',
  progress: 'Voortgang van de import',
  lost: 'De verbinding is weg, er wordt opnieuw geprobeerd; de import gaat intussen door',
  done: 'De import is klaar',
  doneText: 'Eén gebruiker geïmporteerd uit "{file}" | {count} gebruikers geïmporteerd uit "{file}"',
  doneTextPlain: 'Eén gebruiker geïmporteerd | {count} gebruikers geïmporteerd',
  trash: {
    title: 'Eén gebruiker staat in de prullenbak | {count} gebruikers staan in de prullenbak',
    text: 'Deze gebruiker is gesynchroniseerd en blijft in de prullenbak tot iemand hem herstelt | Ze zijn gesynchroniseerd en blijven in de prullenbak tot iemand ze herstelt',
    show: 'Toon wie',
    link: 'Naar de prullenbak',
  },
  errors: {
    title: 'Eén rij is weggelaten | {count} rijen zijn weggelaten',
    text: 'Verbeter de rij in het bestand en importeer het opnieuw: wie er al is, wordt alleen gesynchroniseerd | Verbeter de rijen in het bestand en importeer het opnieuw: wie er al is, wordt alleen gesynchroniseerd',
    show: 'Toon de fouten',
  },
  users: 'Bekijk de gebruikers van deze import',
  history: 'Bekijk hem in de importgeschiedenis',
  another: 'Importeer nog een bestand',
  undone: 'Deze import is ongedaan gemaakt',
};
