// Pages say times in the browser's zone, from the next page on.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const { zone: shown, path } = document.documentElement.dataset;
if (zone && zone !== shown) {
  document.cookie = `howdah-zone=${encodeURIComponent(zone)};path=${path};max-age=31536000;samesite=lax`;
}
