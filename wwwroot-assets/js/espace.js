// What the pages do beyond HTML. Every page works without it.

// The menu is a <details>: always open on a desk, folded on a phone.
const menu = document.getElementById("menu");
if (menu) {
  const bureau = window.matchMedia("(min-width: 60rem)");
  const suivre = () => { menu.open = bureau.matches; };
  bureau.addEventListener("change", suivre);
  suivre();
}

// A form sent twice by a double click acts once.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.envoye && Date.now() - Number(form.dataset.envoye) < 3000) event.preventDefault();
  else form.dataset.envoye = String(Date.now());
});

// Reconnection dialogue of the circuits.
const dialogue = document.getElementById("components-reconnect-modal");
if (dialogue) {
  const reprendreAuRetour = () => { if (document.visibilityState === "visible") reconnecter(); };

  const reconnecter = async () => {
    document.removeEventListener("visibilitychange", reprendreAuRetour);
    try {
      // False: the server answers but no longer knows this circuit, as after a restart; the page starts anew.
      if (await Blazor.reconnect() || await Blazor.resumeCircuit()) dialogue.close();
      else location.reload();
    } catch {
      document.addEventListener("visibilitychange", reprendreAuRetour);
    }
  };

  dialogue.addEventListener("components-reconnect-state-changed", (event) => {
    if (event.detail.state === "show") dialogue.showModal();
    else if (event.detail.state === "hide") dialogue.close();
    else if (event.detail.state === "failed") document.addEventListener("visibilitychange", reprendreAuRetour);
    else if (event.detail.state === "rejected") location.reload();
  });
  document.getElementById("components-reconnect-button").addEventListener("click", reconnecter);
  document.getElementById("components-resume-button").addEventListener("click", async () => {
    if (!await Blazor.resumeCircuit().catch(() => false)) location.reload();
  });
}

// Whoever works in a circuit sends no request: from time to time, say that someone is there, so that the session lives on.
if (dialogue) {
  const delai = 5 * 60 * 1000;
  let dernier = Date.now();
  const signaler = () => {
    if (Date.now() - dernier < delai) return;
    dernier = Date.now();
    fetch("/session", { redirect: "manual" }).catch(() => {});
  };
  for (const geste of ["keydown", "pointerdown"]) document.addEventListener(geste, signaler, { passive: true });
}

// On a static page, a long text is counted as one types; a circuit counts by itself.
if (!dialogue) {
  document.addEventListener("input", (event) => {
    const compteur = event.target.closest?.(".champ")?.querySelector("textarea[maxlength] + .champ__compteur");
    if (compteur) compteur.textContent = `${event.target.value.length.toLocaleString("fr-FR")} / ${event.target.maxLength.toLocaleString("fr-FR")} caractères`;
  });
}

// In an open list of proposals, these keys move in the list: the browser must not move the caret or send the form.
document.addEventListener("keydown", (event) => {
  if (event.target.getAttribute?.("aria-expanded") === "true" && event.target.getAttribute("role") === "combobox"
    && ["ArrowDown", "ArrowUp", "Enter"].includes(event.key)) event.preventDefault();
}, true);

// From the summary of errors to the field, or from a list of blocks to one of them: it takes the focus.
const montrer = (id) => {
  const champ = document.getElementById(id);
  if (!champ) return;
  // Of what is taller than half the window, the beginning.
  champ.scrollIntoView({ block: champ.offsetHeight > window.innerHeight / 2 ? "start" : "center" });
  champ.focus({ preventScroll: true });
};
document.addEventListener("click", (event) => {
  const lien = event.target.closest?.('.avis--erreur a[href*="#champ-"], a[href*="#bloc-"]');
  if (lien) setTimeout(() => montrer(new URL(lien.href).hash.slice(1)));
});
window.espace = { montrer };

// A menu folds once its entry is chosen: inside a circuit the page changes under it.
document.addEventListener("click", (event) => event.target.closest?.(".menu__sous a")?.closest("details").removeAttribute("open"));

// A zone that takes files says so while one is held above it; the input inside takes what is dropped.
for (const [geste, dessus] of [["dragenter", true], ["dragleave", false], ["drop", false]])
  document.addEventListener(geste, (event) => event.target.closest?.(".depot")?.toggleAttribute("data-survol", dessus));

// The choice of cookies is sent without leaving the page, which may hold a form being filled. What it allows begins with the next page.
const bandeau = document.querySelector("[data-cookies]");
bandeau?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const envoi = new FormData(event.target, event.submitter);
  const reponse = await fetch(event.target.action, { method: "POST", body: new URLSearchParams(envoi), redirect: "manual" }).catch(() => null);
  if (reponse?.type !== "opaqueredirect") return event.target.submit();
  const fait = document.createElement("p");
  fait.setAttribute("role", "status");
  fait.tabIndex = -1;
  fait.textContent = "Votre choix est enregistré. Vous pouvez le changer à tout moment depuis le pied de page, « Gestion des cookies ».";
  fait.className = "bandeau__contenu";
  bandeau.replaceChildren(fait);
  fait.focus();
});
