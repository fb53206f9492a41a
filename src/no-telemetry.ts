// Turns off Astro's telemetry (https://astro.build/telemetry/) and its update check, so that no command sends anything
// anywhere.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true'
