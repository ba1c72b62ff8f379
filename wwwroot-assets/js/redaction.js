// A long text is sent when one pauses, not at each key: its preview follows, and the wire stays quiet.
const pause = 400;
document.addEventListener("input", (event) => {
  const champ = event.target;
  if (!champ.matches?.("textarea[data-differe]")) return;
  clearTimeout(champ.envoi);
  champ.envoi = setTimeout(() => champ.dispatchEvent(new Event("change", { bubbles: true })), pause);
});
