using EspaceIntervenants.Bench;

return args switch
{
    ["recherche"] => await Recherche.MesurerAsync(),
    ["import"] => await Import.MesurerAsync(5_000_000),
    ["import", var lignes] when int.TryParse(lignes, out var n) => await Import.MesurerAsync(n),
    ["import-seul", var dossier] => await Import.ImporterAsync(dossier),
    ["appel"] => await Appel.MesurerAsync(),
    ["annonces"] => await Annonces.MesurerAsync(100_000),
    ["annonces", var nombre] when int.TryParse(nombre, out var n) => await Annonces.MesurerAsync(n),
    ["alertes"] => await Alertes.MesurerAsync(10_000),
    ["alertes", var personnes] when int.TryParse(personnes, out var n) => await Alertes.MesurerAsync(n),
    ["echeances"] => await Echeances.MesurerAsync(100_000),
    ["echeances", var dossiers] when int.TryParse(dossiers, out var n) => await Echeances.MesurerAsync(n),
    ["cvtheque"] => await Cvtheque.MesurerAsync(),
    ["fichiers"] => await Fichiers.MesurerAsync(),
    ["demarrage"] => await Demarrage.MesurerAsync(),
    ["clavier", var adresse] => await Clavier.MesurerAsync(adresse, "/usr/bin/chromium"),
    ["clavier", var adresse, var navigateur] => await Clavier.MesurerAsync(adresse, navigateur),
    ["pages", var publie] => await PagesPubliques.MesurerAsync(Path.GetFullPath(publie)),
    _ => Aide(),
};

static int Aide()
{
    Console.Error.WriteLine("recherche | import [lignes] | appel | demarrage | cvtheque | annonces [nombre] | alertes [personnes] | echeances [dossiers] | fichiers | clavier ADRESSE [CHROMIUM] | pages PUBLIE");
    return 2;
}
