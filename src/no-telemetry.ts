// Keeps Astro from telling its makers of builds, and from asking them for a newer version: no command sends anything
// anywhere. See https://astro.build/telemetry/ for the first.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true'
