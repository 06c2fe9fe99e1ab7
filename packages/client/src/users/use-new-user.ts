/** Makes a user. */
import { apollo } from '../app/apollo.js';
import { CreateUserDocument } from '../generated/users.js';
import { inputOf, type UserDraft } from './user-draft.js';

/** `create` resolves to the new user's ID; it throws what the server refuses with. */
export function useNewUser() {
  const create = async (draft: UserDraft): Promise<string> => {
    const variables = { input: inputOf(draft) };
    const { data } = await apollo.mutate({ mutation: CreateUserDocument, variables, fetchPolicy: 'no-cache' });
    if (!data) throw new Error('The server answered without the user');
    return data.createUser.id;
  };
  return { create };
}
