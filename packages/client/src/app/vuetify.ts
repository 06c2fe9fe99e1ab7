/** The component library: our colours, shapes and icons, and its own few words in our languages. */
import { createVuetify } from 'vuetify';
import { aliases, mdi } from 'vuetify/iconsets/mdi-svg';
import { en, nl } from 'vuetify/locale';
import { DARK, LIGHT } from './theme.js';

/** Where the person's choice of light or dark is kept. */
export const THEME_KEY = 'intake.theme';

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;

export const vuetify = createVuetify({
  icons: { defaultSet: 'mdi', aliases, sets: { mdi } },
  locale: { locale: 'en', fallback: 'en', messages: { en, nl } },
  theme: {
    defaultTheme: localStorage.getItem(THEME_KEY) ?? 'system',
    themes: { light: LIGHT, dark: DARK },
    ...(nonce === undefined || nonce === '' ? {} : { cspNonce: nonce }),
  },
  defaults: {
    VBtn: { variant: 'flat', ripple: false },
    VTextField: { variant: 'outlined', density: 'comfortable', color: 'primary', hideDetails: 'auto' },
    VTextarea: { variant: 'outlined', density: 'comfortable', color: 'primary', hideDetails: 'auto' },
    VSelect: { variant: 'outlined', density: 'comfortable', color: 'primary', hideDetails: 'auto' },
    VAutocomplete: { variant: 'outlined', density: 'comfortable', color: 'primary', hideDetails: 'auto' },
    VCheckbox: { color: 'primary', density: 'comfortable', hideDetails: 'auto', ripple: false },
    VCheckboxBtn: { color: 'primary', ripple: false },
    VRadioGroup: { color: 'primary', hideDetails: 'auto' },
    VRadio: { ripple: false },
    VSwitch: { color: 'primary', inset: true, hideDetails: 'auto', ripple: false },
    VAlert: { variant: 'tonal', density: 'comfortable' },
    VChip: { size: 'small', variant: 'tonal' },
    VDialog: { maxWidth: 560, scrollable: true },
    VTooltip: { openDelay: 400 },
    VListItem: { ripple: false },
    VTab: { ripple: false },
  },
});
