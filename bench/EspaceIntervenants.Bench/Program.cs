using EspaceIntervenants.Bench;

return args switch
{
    ["recherche"] => await Recherche.MesurerAsync(),
    ["import"] => await Import.MesurerAsync(5_000_000),
    ["import", var lignes] when int.TryParse(lignes, out var n) => await Import.MesurerAsync(n),
    ["import-seul", var dossier] => await Import.ImporterAsync(dossier),
    ["appel"] => await Appel.MesurerAsync(),
    ["cvtheque"] => await Cvtheque.MesurerAsync(),
    ["fichiers"] => await Fichiers.MesurerAsync(),
    ["demarrage"] => await Demarrage.MesurerAsync(),
    ["clavier", var adresse] => await Clavier.MesurerAsync(adresse, "/usr/bin/chromium"),
    ["clavier", var adresse, var navigateur] => await Clavier.MesurerAsync(adresse, navigateur),
    _ => Aide(),
};

static int Aide()
{
    Console.Error.WriteLine("recherche | import [lignes] | appel | demarrage | cvtheque | fichiers | clavier ADRESSE [CHROMIUM]");
    return 2;
}
