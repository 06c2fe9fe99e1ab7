/** What a refusal says to a person where nothing more exact is given, by its code. */
import type { Translated } from '@intake/shared';

export const REFUSAL_SENTENCES = {
  UNAUTHENTICATED: { EN: 'Sign in first', NL: 'Log eerst in' },
  FORBIDDEN: { EN: 'Your role does not allow this', NL: 'Je rol staat dit niet toe' },
  NOT_FOUND: { EN: 'What you ask for does not exist, or no longer does', NL: 'Wat je vraagt bestaat niet (meer)' },
  BAD_USER_INPUT: { EN: 'Some fields are not filled in correctly', NL: 'Sommige velden zijn niet goed ingevuld' },
  TOO_MANY_ROWS: {
    EN: 'The file holds more users than one import may',
    NL: 'Het bestand bevat meer gebruikers dan één import mag bevatten',
  },
  UNREADABLE_FILE: { EN: 'The file cannot be read', NL: 'Het bestand kan niet worden gelezen' },
  CONFLICT: { EN: 'This is no longer possible: something changed meanwhile', NL: 'Dit kan niet meer: er is intussen iets veranderd' },
  NO_FILE: { EN: 'No file was sent', NL: 'Er is geen bestand gestuurd' },
  FILE_TOO_LARGE: { EN: 'The file is too large', NL: 'Het bestand is te groot' },
  UNSUPPORTED_FILE: { EN: 'This is not a CSV or Excel file', NL: 'Dit is geen CSV- of Excel-bestand' },
  TOO_MANY_REQUESTS: { EN: 'Too many requests: try again in a while', NL: 'Te veel verzoeken: probeer het over een tijdje weer' },
} as const satisfies Readonly<Record<string, Translated>>;

/** The codes of what the API refuses expectedly, in GraphQL and on its plain routes. */
export type RefusalCode = keyof typeof REFUSAL_SENTENCES;

/** For what nobody expected: the ID finds it in the log. */
export function unexpectedSentence(requestId: string): Translated {
  return {
    EN: `Something went wrong on the server. If it happens again, report this ID: ${requestId}`,
    NL: `Er ging iets mis op de server. Gebeurt het weer, meld dan deze ID: ${requestId}`,
  };
}
