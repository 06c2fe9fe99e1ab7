/** Styles of the whole app, in the order of their layers. */
import '@fontsource-variable/inter/wght.css';
import 'vuetify/styles/core';
import './styles/base.css';
import './styles/layout.css';
import './styles/vuetify.css';
