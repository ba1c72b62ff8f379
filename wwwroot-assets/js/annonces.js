// What the search of ads does beyond HTML; it works without it.

// Once specialities or regions are ticked, only what belongs to them, or is ticked already, is proposed below.
for (const liste of document.querySelectorAll("fieldset[data-parent]")) {
  const parents = [...document.querySelectorAll(`input[name="${liste.dataset.parent}"]`)];
  const suivre = () => {
    const choisis = parents.filter((p) => p.checked).map((p) => p.value);
    for (const groupe of liste.querySelectorAll("[data-groupe]"))
      groupe.hidden = choisis.length > 0 && !choisis.includes(groupe.dataset.groupe) && !groupe.querySelector(":checked");
  };
  for (const parent of parents) parent.addEventListener("change", suivre);
  suivre();
}

// Fields left empty stay out of the address.
for (const formulaire of document.querySelectorAll('form[role="search"][method="get"]'))
  formulaire.addEventListener("formdata", (event) => {
    for (const [nom, valeur] of [...event.formData]) if (valeur === "") event.formData.delete(nom);
  });
