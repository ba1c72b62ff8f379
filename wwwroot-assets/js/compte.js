// What the account pages do beyond HTML. Every page works without it; the last word is the server's.

// The rule of passwords, ticked as one types.
const criteres = {
  longueur: (m) => m.length >= 8 && m.length <= 24,
  minuscule: (m) => /\p{Ll}/u.test(m),
  majuscule: (m) => /\p{Lu}/u.test(m),
  chiffre: (m) => /\p{Nd}/u.test(m),
  special: (m) => /[^\p{L}\p{Nd}\s\p{Cc}]/u.test(m),
};
for (const liste of document.querySelectorAll("[data-criteres]")) {
  const champ = document.getElementById(liste.dataset.criteres);
  const cocher = () => {
    for (const ligne of liste.querySelectorAll("[data-critere]")) {
      const respecte = criteres[ligne.dataset.critere](champ.value);
      ligne.toggleAttribute("data-respecte", respecte);
      ligne.querySelector("[data-etat]").textContent = respecte ? " : respecté" : "";
    }
  };
  champ.addEventListener("input", cocher);
  liste.hidden = false;
  cocher();
}

// « Identique au nom de famille » copies as one types.
const identique = document.getElementById("champ-NomIdentique");
if (identique) {
  const nom = document.getElementById("champ-NomFamille");
  const usage = document.getElementById("champ-NomUsage");
  const copier = () => {
    if (identique.checked) usage.value = nom.value;
    usage.readOnly = identique.checked;
  };
  nom.addEventListener("input", copier);
  identique.addEventListener("change", copier);
  copier();
}

// A document opened is ticked at once; the server keeps it by itself.
for (const ligne of document.querySelectorAll(".documents li")) {
  const noter = (event) => { if (event.button < 2) ligne.dataset.ouvert = "oui"; };
  ligne.querySelector("a").addEventListener("click", noter);
  ligne.querySelector("a").addEventListener("auxclick", noter);
}

// Another image, or a question, without sending the form and losing the passwords.
for (const bloc of document.querySelectorAll("[data-captcha]")) {
  const libelle = bloc.querySelector("[data-captcha-libelle]");
  const image = bloc.querySelector("img");
  const code = bloc.querySelector("[name='C.Code']");
  for (const bouton of bloc.querySelectorAll("[name='C.Demande']")) {
    bouton.addEventListener("click", async (event) => {
      event.preventDefault();
      const reponse = await fetch(`${bloc.dataset.captcha}?nature=${bouton.value}`, { method: "POST" }).catch(() => null);
      if (!reponse?.ok) return;
      const defi = await reponse.json();
      bloc.querySelector("[name='C.Defi']").value = defi.id;
      bloc.querySelector("[name='C.Nature']").value = bouton.value;
      libelle.textContent = defi.question ?? libelle.dataset.captchaLibelle;
      image.hidden = defi.question !== null;
      if (!image.hidden) image.src = defi.image;
      code.value = "";
      code.focus();
    });
  }
}
