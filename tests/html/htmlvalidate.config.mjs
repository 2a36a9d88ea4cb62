import { defineConfig } from 'html-validate';

/** Rules for the built HTML: the recommended ones. Each that is switched off or changed says why. */
export default defineConfig({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Titles of short links are those of their places, whole sentences some of them; who shows them cuts them.
    'long-title': 'off',
    // The list under the search field is the listbox of a combobox whose options are links with marks: no <select>.
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
    // The form of the search dialog answers while one types; without script it is never opened.
    'wcag/h32': 'off',
  },
});
