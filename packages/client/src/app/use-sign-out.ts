/** Signs out, by way of the sign-in page. */
import { shallowReadonly, shallowRef } from 'vue';
import { useRouter } from 'vue-router';
import { useNotices } from '../ui/notices.js';
import { errorSentence } from './error-sentence.js';
import { useSession } from './session.js';

const isSigningOut = shallowRef(false);

/** `isSigningOut` lasts until the document is opened anew, so that nobody types into a form that goes. */
export function useSignOut() {
  const router = useRouter();
  const { signOut } = useSession();
  const { failed } = useNotices();

  // The page may ask to stay, for what is unsaved. In the end the document is opened anew: nothing of this person is left in its memory.
  async function leave(): Promise<void> {
    isSigningOut.value = true;
    if ((await router.push({ name: 'sign-in' })) !== undefined) {
      isSigningOut.value = false;
      return;
    }
    try {
      await signOut();
      location.reload();
    } catch (error) {
      isSigningOut.value = false;
      failed(errorSentence(error));
      router.back();
    }
  }
  return { isSigningOut: shallowReadonly(isSigningOut), leave };
}
