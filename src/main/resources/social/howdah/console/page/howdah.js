// Pages say times in the browser's zone, from the next page on.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const { zone: shown, path } = document.documentElement.dataset;
if (zone && zone !== shown) {
  document.cookie = `howdah-zone=${encodeURIComponent(zone)};path=${path};max-age=31536000;samesite=lax`;
}

// What only scripts can do is hidden until there are some.
document.documentElement.dataset.scripts = "";

// A picture that cannot be had leaves what stands beneath it.
const gone = (image) => image.matches?.(".avatar img") && image.remove();
document.addEventListener("error", ({ target }) => gone(target), true);
for (const image of document.images) if (image.complete && !image.naturalWidth) gone(image);

// Copies what an element says, or at least selects it where the browser does not let pages copy.
document.addEventListener("click", async ({ target }) => {
  const button = target.closest("[data-copies]");
  if (!button) return;
  const text = document.getElementById(button.dataset.copies);
  getSelection().selectAllChildren(text);
  await navigator.clipboard?.writeText(text.textContent);
  if (navigator.clipboard) button.textContent = button.dataset.copied;
});

// A field that is described by a mistake is wrong, also where only the mistake came anew.
document.addEventListener("htmx:afterSettle", () => {
  for (const mistake of document.querySelectorAll(".mistake")) {
    const field = document.querySelector(`[aria-describedby="${mistake.id}"]`);
    if (mistake.childElementCount) field?.setAttribute("aria-invalid", "true");
    else field?.removeAttribute("aria-invalid");
  }
});
