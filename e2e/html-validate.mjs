/** What the built HTML is held to; each rule that differs from the recommendation says why. */
export default {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // A title names career path, factor and level with their official titles, however long those are.
    'long-title': 'off',
    // A table that is laid out as a grid keeps its meaning only by explicit roles.
    'no-redundant-role': 'off',
    // Every script and style comes from the site's own origin, whose integrity no page can vouch for.
    'require-sri': ['error', { target: 'crossorigin' }],
    // The site's own ids begin with an underscore, so that no discriminator's id can be the same.
    'valid-id': ['error', { relaxed: true }],
  },
}
