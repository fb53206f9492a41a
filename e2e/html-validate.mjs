/** Rules for built HTML. A comment explains each rule that differs from the recommended set. */
export default {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // A page title contains the official titles of the career path, factor and level, which may be long.
    'long-title': 'off',
    // A table laid out as a grid keeps its semantics only with explicit roles.
    'no-redundant-role': 'off',
    // Integrity hashes add no protection here, because every script and style sheet comes from the site's own origin.
    'require-sri': ['error', { target: 'crossorigin' }],
    // The site's own ids start with an underscore, so that they never clash with a discriminator's id.
    'valid-id': ['error', { relaxed: true }],
  },
}
