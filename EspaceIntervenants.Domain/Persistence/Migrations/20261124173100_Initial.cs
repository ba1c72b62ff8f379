using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace EspaceIntervenants.Domain.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Actualites",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Titre = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Texte = table.Column<string>(type: "TEXT", nullable: false),
                    Prete = table.Column<bool>(type: "INTEGER", nullable: false),
                    PublieeLe = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RetireeApres = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ModifieeLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Actualites", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AmorcagesAppliques",
                columns: table => new
                {
                    Nom = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Empreinte = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AppliqueLe = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AmorcagesAppliques", x => x.Nom);
                });

            migrationBuilder.CreateTable(
                name: "AspNetRoles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetRoles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUsers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreeLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActiveLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ArchiveLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DerniereConnexionLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumber = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUsers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Baux",
                columns: table => new
                {
                    Nom = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Titulaire = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ExpireLe = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Baux", x => x.Nom);
                });

            migrationBuilder.CreateTable(
                name: "Compteurs",
                columns: table => new
                {
                    Nom = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Valeur = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Compteurs", x => x.Nom);
                });

            migrationBuilder.CreateTable(
                name: "Courriels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Destinataire = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    NomDestinataire = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Objet = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Html = table.Column<string>(type: "TEXT", nullable: false),
                    TexteBrut = table.Column<string>(type: "TEXT", nullable: false),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    EnNombre = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreeLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Etat = table.Column<int>(type: "INTEGER", nullable: false),
                    Tentatives = table.Column<int>(type: "INTEGER", nullable: false),
                    ProchaineTentativeLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reservation = table.Column<Guid>(type: "TEXT", nullable: true),
                    EnvoyeLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DerniereErreur = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Courriels", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DataProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FriendlyName = table.Column<string>(type: "TEXT", nullable: true),
                    Xml = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DefisCaptcha",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nature = table.Column<int>(type: "INTEGER", nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Reponses = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Graine = table.Column<int>(type: "INTEGER", nullable: false),
                    ExpireLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UtiliseLe = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DefisCaptcha", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ElementsListe",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Liste = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Ordre = table.Column<int>(type: "INTEGER", nullable: false),
                    Libelle = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Actif = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ElementsListe", x => new { x.Liste, x.Code });
                });

            migrationBuilder.CreateTable(
                name: "EmployeursPublics",
                columns: table => new
                {
                    Siret = table.Column<string>(type: "TEXT", maxLength: 14, nullable: false),
                    Siren = table.Column<string>(type: "TEXT", maxLength: 9, nullable: false),
                    Denomination = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Cle = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    AutresMots = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    Categorie = table.Column<string>(type: "TEXT", maxLength: 4, nullable: true),
                    Siege = table.Column<bool>(type: "INTEGER", nullable: false),
                    Voie = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Complement = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    CodePostal = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Ville = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    CommuneCode = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    Telephone = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Population = table.Column<int>(type: "INTEGER", nullable: false),
                    AVerifier = table.Column<bool>(type: "INTEGER", nullable: false),
                    Actif = table.Column<bool>(type: "INTEGER", nullable: false),
                    Source = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EmployeursPublics", x => x.Siret);
                });

            migrationBuilder.CreateTable(
                name: "ExecutionsRegles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Regle = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    DebutLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FinLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Serveur = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Examines = table.Column<int>(type: "INTEGER", nullable: false),
                    Modifies = table.Column<int>(type: "INTEGER", nullable: false),
                    Echecs = table.Column<int>(type: "INTEGER", nullable: false),
                    Erreur = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExecutionsRegles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MessagesEcran",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Texte = table.Column<string>(type: "TEXT", nullable: false),
                    Alerte = table.Column<bool>(type: "INTEGER", nullable: false),
                    Public = table.Column<int>(type: "INTEGER", nullable: false),
                    DebutLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FinLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MessagesEcran", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Pays",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Nationalite = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Libelle = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Actif = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Pays", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "Regions",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Libelle = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Actif = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Regions", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "Specialites",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Libelle = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Actif = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Specialites", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "TextesPortail",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Cle = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Titre = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Texte = table.Column<string>(type: "TEXT", nullable: false),
                    EnVigueurLe = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EcritLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AuteurNom = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TextesPortail", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AspNetRoleClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RoleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetRoleClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetRoleClaims_AspNetRoles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "AspNetRoles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Agents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Prenom = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Nom = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Agents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Agents_AspNetUsers_Id",
                        column: x => x.Id,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "TEXT", nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", nullable: true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserRoles",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RoleId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserRoles", x => new { x.UserId, x.RoleId });
                    table.ForeignKey(
                        name: "FK_AspNetUserRoles_AspNetRoles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "AspNetRoles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AspNetUserRoles_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Fichiers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProprietaireId = table.Column<Guid>(type: "TEXT", nullable: false),
                    NomOriginal = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Extension = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Taille = table.Column<long>(type: "INTEGER", nullable: false),
                    Empreinte = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Chemin = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DeposeLe = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Fichiers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Fichiers_AspNetUsers_ProprietaireId",
                        column: x => x.ProprietaireId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LiensCourriel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CompteId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Objet = table.Column<int>(type: "INTEGER", nullable: false),
                    Empreinte = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Donnee = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    CreeLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpireLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UtiliseLe = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LiensCourriel", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LiensCourriel_AspNetUsers_CompteId",
                        column: x => x.CompteId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Departements",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    RegionCode = table.Column<string>(type: "TEXT", nullable: false),
                    Libelle = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Actif = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Departements", x => x.Code);
                    table.ForeignKey(
                        name: "FK_Departements_Regions_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Regions",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Structures",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Type = table.Column<int>(type: "INTEGER", nullable: false),
                    RegionCode = table.Column<string>(type: "TEXT", nullable: true),
                    Ville = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Libelle = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Actif = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Structures", x => x.Code);
                    table.ForeignKey(
                        name: "FK_Structures_Regions_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Regions",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SousSpecialites",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    SpecialiteCode = table.Column<string>(type: "TEXT", nullable: false),
                    Libelle = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Actif = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SousSpecialites", x => x.Code);
                    table.ForeignKey(
                        name: "FK_SousSpecialites_Specialites_SpecialiteCode",
                        column: x => x.SpecialiteCode,
                        principalTable: "Specialites",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DocumentsPortail",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Rubrique = table.Column<int>(type: "INTEGER", nullable: false),
                    Titre = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    FichierId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Ordre = table.Column<int>(type: "INTEGER", nullable: false),
                    PublieLe = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RetireApres = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentsPortail", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DocumentsPortail_Fichiers_FichierId",
                        column: x => x.FichierId,
                        principalTable: "Fichiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Profils",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    NomDeTri = table.Column<string>(type: "TEXT", nullable: false),
                    CvFichierId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Immatriculation = table.Column<string>(type: "TEXT", nullable: true),
                    CleIdentite = table.Column<string>(type: "TEXT", nullable: true),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Identification_AdresseDifferente = table.Column<bool>(type: "INTEGER", nullable: false),
                    Identification_Departements = table.Column<string>(type: "TEXT", nullable: false),
                    Identification_DisponibleEtranger = table.Column<bool>(type: "INTEGER", nullable: true),
                    Identification_PermisConduire = table.Column<bool>(type: "INTEGER", nullable: true),
                    Identification_Regions = table.Column<string>(type: "TEXT", nullable: false),
                    Identification_StructureCode = table.Column<string>(type: "TEXT", nullable: true),
                    Identification_VehiculePersonnel = table.Column<bool>(type: "INTEGER", nullable: true),
                    Identification_Employeur_RaisonSociale = table.Column<string>(type: "TEXT", nullable: true),
                    Identification_Employeur_Siret = table.Column<string>(type: "TEXT", nullable: true),
                    Identification_Employeur_Telephone = table.Column<string>(type: "TEXT", nullable: true),
                    Identification_Employeur_Adresse_Appartement = table.Column<string>(type: "TEXT", nullable: true),
                    Identification_Employeur_Adresse_Batiment = table.Column<string>(type: "TEXT", nullable: true),
                    Identification_Employeur_Adresse_CodePostal = table.Column<string>(type: "TEXT", nullable: true),
                    Identification_Employeur_Adresse_PaysCode = table.Column<string>(type: "TEXT", nullable: true),
                    Identification_Employeur_Adresse_Ville = table.Column<string>(type: "TEXT", nullable: true),
                    Identification_Employeur_Adresse_Voie = table.Column<string>(type: "TEXT", nullable: true),
                    Identification_Formateur_Civilite = table.Column<int>(type: "INTEGER", nullable: true),
                    Identification_Formateur_DateNaissance = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Identification_Formateur_LieuNaissance = table.Column<string>(type: "TEXT", nullable: true),
                    Identification_Formateur_NationaliteCode = table.Column<string>(type: "TEXT", nullable: true),
                    Identification_Formateur_NomFamille = table.Column<string>(type: "TEXT", nullable: true),
                    Identification_Formateur_NomUsage = table.Column<string>(type: "TEXT", nullable: true),
                    Identification_Formateur_PortablePersonnel = table.Column<string>(type: "TEXT", nullable: true),
                    Identification_Formateur_PortableProfessionnel = table.Column<string>(type: "TEXT", nullable: true),
                    Identification_Formateur_Prenom = table.Column<string>(type: "TEXT", nullable: true),
                    Identification_Formateur_TelephonePersonnel = table.Column<string>(type: "TEXT", nullable: true),
                    Identification_Formateur_TelephoneProfessionnel = table.Column<string>(type: "TEXT", nullable: true),
                    Identification_Formateur_Adresse_Appartement = table.Column<string>(type: "TEXT", nullable: true),
                    Identification_Formateur_Adresse_Batiment = table.Column<string>(type: "TEXT", nullable: true),
                    Identification_Formateur_Adresse_CodePostal = table.Column<string>(type: "TEXT", nullable: true),
                    Identification_Formateur_Adresse_PaysCode = table.Column<string>(type: "TEXT", nullable: true),
                    Identification_Formateur_Adresse_Ville = table.Column<string>(type: "TEXT", nullable: true),
                    Identification_Formateur_Adresse_Voie = table.Column<string>(type: "TEXT", nullable: true),
                    Identification_Professionnelles_Courriel = table.Column<string>(type: "TEXT", nullable: true),
                    Identification_Professionnelles_Portable = table.Column<string>(type: "TEXT", nullable: true),
                    Identification_Professionnelles_Telephone = table.Column<string>(type: "TEXT", nullable: true),
                    Identification_Professionnelles_Adresse_Appartement = table.Column<string>(type: "TEXT", nullable: true),
                    Identification_Professionnelles_Adresse_Batiment = table.Column<string>(type: "TEXT", nullable: true),
                    Identification_Professionnelles_Adresse_CodePostal = table.Column<string>(type: "TEXT", nullable: true),
                    Identification_Professionnelles_Adresse_PaysCode = table.Column<string>(type: "TEXT", nullable: true),
                    Identification_Professionnelles_Adresse_Ville = table.Column<string>(type: "TEXT", nullable: true),
                    Identification_Professionnelles_Adresse_Voie = table.Column<string>(type: "TEXT", nullable: true),
                    Identification_Statut_Fonction = table.Column<string>(type: "TEXT", nullable: true),
                    Identification_Statut_FonctionPubliqueCode = table.Column<string>(type: "TEXT", nullable: true),
                    Identification_Statut_Grade = table.Column<string>(type: "TEXT", nullable: true),
                    Identification_Statut_PositionCode = table.Column<string>(type: "TEXT", nullable: true),
                    Identification_Statut_Professionnel = table.Column<int>(type: "INTEGER", nullable: true),
                    Identification_Statut_QuotiteCode = table.Column<string>(type: "TEXT", nullable: true),
                    Identification_Statut_Service = table.Column<string>(type: "TEXT", nullable: true),
                    Identification_Statut_SituationCode = table.Column<string>(type: "TEXT", nullable: true),
                    Identification_Statut_TempsCode = table.Column<string>(type: "TEXT", nullable: true),
                    Parcours_AlerteRegion = table.Column<bool>(type: "INTEGER", nullable: false),
                    Parcours_AlerteSpecialite = table.Column<bool>(type: "INTEGER", nullable: false),
                    Parcours_AlerteSpecialiteEtRegion = table.Column<bool>(type: "INTEGER", nullable: false),
                    Parcours_AutrePrestation = table.Column<string>(type: "TEXT", nullable: true),
                    Parcours_DejaFormateur = table.Column<bool>(type: "INTEGER", nullable: true),
                    Parcours_Methodes = table.Column<string>(type: "TEXT", nullable: false),
                    Parcours_Motivation = table.Column<string>(type: "TEXT", nullable: true),
                    Parcours_Natures = table.Column<string>(type: "TEXT", nullable: false),
                    Parcours_Prestations = table.Column<string>(type: "TEXT", nullable: false),
                    Parcours_Publics = table.Column<string>(type: "TEXT", nullable: false),
                    Parcours_Reseaux = table.Column<string>(type: "TEXT", nullable: false),
                    Parcours_ReseauxSociaux = table.Column<bool>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Profils", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Profils_AspNetUsers_Id",
                        column: x => x.Id,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Profils_Fichiers_CvFichierId",
                        column: x => x.CvFichierId,
                        principalTable: "Fichiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "Communes",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    DepartementCode = table.Column<string>(type: "TEXT", nullable: false),
                    Siren = table.Column<string>(type: "TEXT", nullable: true),
                    Population = table.Column<int>(type: "INTEGER", nullable: false),
                    Libelle = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Actif = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Communes", x => x.Code);
                    table.ForeignKey(
                        name: "FK_Communes_Departements_DepartementCode",
                        column: x => x.DepartementCode,
                        principalTable: "Departements",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AffectationsStructure",
                columns: table => new
                {
                    AgentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StructureCode = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AffectationsStructure", x => new { x.AgentId, x.StructureCode });
                    table.ForeignKey(
                        name: "FK_AffectationsStructure_Agents_AgentId",
                        column: x => x.AgentId,
                        principalTable: "Agents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AffectationsStructure_Structures_StructureCode",
                        column: x => x.StructureCode,
                        principalTable: "Structures",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Annonces",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Numero = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    StructureCode = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    FichierId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Etat = table.Column<int>(type: "INTEGER", nullable: false),
                    AuteurId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuteurNom = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CreeeLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ModifieeLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActeParNom = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ActeLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IntitulePlie = table.Column<string>(type: "TEXT", nullable: false),
                    PublicationPrevueLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PublieeLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CloseLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Fiche_ContactCourriel = table.Column<string>(type: "TEXT", nullable: true),
                    Fiche_ContactNom = table.Column<string>(type: "TEXT", nullable: true),
                    Fiche_ContactTelephone = table.Column<string>(type: "TEXT", nullable: true),
                    Fiche_Contexte = table.Column<string>(type: "TEXT", nullable: true),
                    Fiche_DateLimite = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Fiche_DebutIntervention = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Fiche_Departements = table.Column<string>(type: "TEXT", nullable: false),
                    Fiche_Description = table.Column<string>(type: "TEXT", nullable: true),
                    Fiche_DureeJours = table.Column<decimal>(type: "TEXT", nullable: true),
                    Fiche_FinIntervention = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Fiche_Intitule = table.Column<string>(type: "TEXT", nullable: true),
                    Fiche_PaysCode = table.Column<string>(type: "TEXT", nullable: true),
                    Fiche_PrecisionsLieu = table.Column<string>(type: "TEXT", nullable: true),
                    Fiche_ProfilRecherche = table.Column<string>(type: "TEXT", nullable: true),
                    Fiche_PublicVise = table.Column<string>(type: "TEXT", nullable: true),
                    Fiche_Regions = table.Column<string>(type: "TEXT", nullable: false),
                    Fiche_SousSpecialites = table.Column<string>(type: "TEXT", nullable: false),
                    Fiche_Specialites = table.Column<string>(type: "TEXT", nullable: false),
                    Fiche_Urgent = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Annonces", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Annonces_Fichiers_FichierId",
                        column: x => x.FichierId,
                        principalTable: "Fichiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_Annonces_Structures_StructureCode",
                        column: x => x.StructureCode,
                        principalTable: "Structures",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CoordonneesStructures",
                columns: table => new
                {
                    StructureCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Adresse = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Localite = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Telephone = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Courriel = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Acces = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CoordonneesStructures", x => x.StructureCode);
                    table.ForeignKey(
                        name: "FK_CoordonneesStructures_Structures_StructureCode",
                        column: x => x.StructureCode,
                        principalTable: "Structures",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CriteresProfil",
                columns: table => new
                {
                    ProfilId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nature = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CriteresProfil", x => new { x.Nature, x.Code, x.ProfilId });
                    table.ForeignKey(
                        name: "FK_CriteresProfil_Profils_ProfilId",
                        column: x => x.ProfilId,
                        principalTable: "Profils",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Dossiers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Etat = table.Column<int>(type: "INTEGER", nullable: false),
                    ValideJusquAu = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ProchainRappelLe = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ProchaineRevisionLe = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RevisionDemandeeLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TransmisLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Envois = table.Column<int>(type: "INTEGER", nullable: false),
                    AVerifierDepuis = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Dossiers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Dossiers_Profils_Id",
                        column: x => x.Id,
                        principalTable: "Profils",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Inscriptions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Etat = table.Column<int>(type: "INTEGER", nullable: false),
                    EtatAvantArchivage = table.Column<int>(type: "INTEGER", nullable: true),
                    StructureCode = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    AnnonceNumero = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    TransmiseLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PremiereAnalyseLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ComplementsDemandesLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RappelComplementsLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DecideeLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PriseParId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inscriptions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Inscriptions_Profils_Id",
                        column: x => x.Id,
                        principalTable: "Profils",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Interventions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProfilId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Numero = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Type = table.Column<int>(type: "INTEGER", nullable: false),
                    StructureCode = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Titre = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    DebutLe = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FinLe = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Etat = table.Column<int>(type: "INTEGER", nullable: false),
                    ClotureeLe = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RecueLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ModifieeLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Interventions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Interventions_Profils_ProfilId",
                        column: x => x.ProfilId,
                        principalTable: "Profils",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Interventions_Structures_StructureCode",
                        column: x => x.StructureCode,
                        principalTable: "Structures",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LignesParcours",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProfilId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Table = table.Column<string>(type: "TEXT", maxLength: 21, nullable: false),
                    ActionProfessionnalisation_Libelle = table.Column<string>(type: "TEXT", nullable: true),
                    ActionProfessionnalisation_Organisme = table.Column<string>(type: "TEXT", nullable: true),
                    ActionProfessionnalisation_Duree = table.Column<string>(type: "TEXT", nullable: true),
                    ActionProfessionnalisation_Annee = table.Column<int>(type: "INTEGER", nullable: true),
                    Contexte = table.Column<string>(type: "TEXT", nullable: true),
                    ExperienceFormateur_Libelle = table.Column<string>(type: "TEXT", nullable: true),
                    Public = table.Column<string>(type: "TEXT", nullable: true),
                    ExperienceFormateur_AnneeDebut = table.Column<int>(type: "INTEGER", nullable: true),
                    ExperienceFormateur_AnneeFin = table.Column<int>(type: "INTEGER", nullable: true),
                    ExperienceFormateur_Duree = table.Column<string>(type: "TEXT", nullable: true),
                    Organismes = table.Column<string>(type: "TEXT", nullable: true),
                    Employeur = table.Column<string>(type: "TEXT", nullable: true),
                    Fonction = table.Column<string>(type: "TEXT", nullable: true),
                    AnneeDebut = table.Column<int>(type: "INTEGER", nullable: true),
                    AnneeFin = table.Column<int>(type: "INTEGER", nullable: true),
                    Missions = table.Column<string>(type: "TEXT", nullable: true),
                    Responsabilites = table.Column<string>(type: "TEXT", nullable: true),
                    NiveauCode = table.Column<string>(type: "TEXT", nullable: true),
                    Titre = table.Column<string>(type: "TEXT", nullable: true),
                    FormationInitiale_Organisme = table.Column<string>(type: "TEXT", nullable: true),
                    FormationInitiale_Annee = table.Column<int>(type: "INTEGER", nullable: true),
                    FichierId = table.Column<Guid>(type: "TEXT", nullable: true),
                    NatureCode = table.Column<string>(type: "TEXT", nullable: true),
                    Libelle = table.Column<string>(type: "TEXT", nullable: true),
                    Organisme = table.Column<string>(type: "TEXT", nullable: true),
                    Duree = table.Column<string>(type: "TEXT", nullable: true),
                    Annee = table.Column<int>(type: "INTEGER", nullable: true),
                    LangueCode = table.Column<string>(type: "TEXT", nullable: true),
                    ConversationCode = table.Column<string>(type: "TEXT", nullable: true),
                    AnimationCode = table.Column<string>(type: "TEXT", nullable: true),
                    RedactionCode = table.Column<string>(type: "TEXT", nullable: true),
                    SpecialiteCode = table.Column<string>(type: "TEXT", nullable: true),
                    SousSpecialiteCode = table.Column<string>(type: "TEXT", nullable: true),
                    Expertise = table.Column<string>(type: "TEXT", nullable: true),
                    Observations = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LignesParcours", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LignesParcours_Fichiers_FichierId",
                        column: x => x.FichierId,
                        principalTable: "Fichiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_LignesParcours_Profils_ProfilId",
                        column: x => x.ProfilId,
                        principalTable: "Profils",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MotsProfil",
                columns: table => new
                {
                    ProfilId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Mot = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Poids = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MotsProfil", x => new { x.ProfilId, x.Mot });
                    table.ForeignKey(
                        name: "FK_MotsProfil_Profils_ProfilId",
                        column: x => x.ProfilId,
                        principalTable: "Profils",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SaisiesDossier",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Contenu = table.Column<string>(type: "TEXT", nullable: false),
                    OngletId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SaisieLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SaisiesDossier", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SaisiesDossier_Profils_Id",
                        column: x => x.Id,
                        principalTable: "Profils",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SaisiesEnCours",
                columns: table => new
                {
                    ProfilId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Etape = table.Column<int>(type: "INTEGER", nullable: false),
                    Contenu = table.Column<string>(type: "TEXT", nullable: false),
                    OngletId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SaisieLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SaisiesEnCours", x => new { x.ProfilId, x.Etape });
                    table.ForeignKey(
                        name: "FK_SaisiesEnCours_Profils_ProfilId",
                        column: x => x.ProfilId,
                        principalTable: "Profils",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "VerrousDossier",
                columns: table => new
                {
                    DossierId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgentNom = table.Column<string>(type: "TEXT", nullable: false),
                    PrisLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpireLe = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VerrousDossier", x => x.DossierId);
                    table.ForeignKey(
                        name: "FK_VerrousDossier_Profils_DossierId",
                        column: x => x.DossierId,
                        principalTable: "Profils",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CodesPostaux",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    CommuneCode = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CodesPostaux", x => new { x.Code, x.CommuneCode });
                    table.ForeignKey(
                        name: "FK_CodesPostaux_Communes_CommuneCode",
                        column: x => x.CommuneCode,
                        principalTable: "Communes",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AlertesEnvoyees",
                columns: table => new
                {
                    AnnonceId = table.Column<int>(type: "INTEGER", nullable: false),
                    ProfilId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EcriteLe = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AlertesEnvoyees", x => new { x.AnnonceId, x.ProfilId });
                    table.ForeignKey(
                        name: "FK_AlertesEnvoyees_Annonces_AnnonceId",
                        column: x => x.AnnonceId,
                        principalTable: "Annonces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AlertesEnvoyees_Profils_ProfilId",
                        column: x => x.ProfilId,
                        principalTable: "Profils",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Candidatures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AnnonceId = table.Column<int>(type: "INTEGER", nullable: false),
                    ProfilId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Commentaire = table.Column<string>(type: "TEXT", nullable: true),
                    Etat = table.Column<int>(type: "INTEGER", nullable: false),
                    DeposeeLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DecideeLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DecideurId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecideurNom = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    RetireeLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Candidatures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Candidatures_Annonces_AnnonceId",
                        column: x => x.AnnonceId,
                        principalTable: "Annonces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Candidatures_Profils_ProfilId",
                        column: x => x.ProfilId,
                        principalTable: "Profils",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CriteresAnnonce",
                columns: table => new
                {
                    AnnonceId = table.Column<int>(type: "INTEGER", nullable: false),
                    Nature = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CriteresAnnonce", x => new { x.Nature, x.Code, x.AnnonceId });
                    table.ForeignKey(
                        name: "FK_CriteresAnnonce_Annonces_AnnonceId",
                        column: x => x.AnnonceId,
                        principalTable: "Annonces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DiffusionsAnnonce",
                columns: table => new
                {
                    AnnonceId = table.Column<int>(type: "INTEGER", nullable: false),
                    DemandeeLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Curseur = table.Column<Guid>(type: "TEXT", nullable: true),
                    Envoyees = table.Column<int>(type: "INTEGER", nullable: false),
                    TermineeLe = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DiffusionsAnnonce", x => x.AnnonceId);
                    table.ForeignKey(
                        name: "FK_DiffusionsAnnonce_Annonces_AnnonceId",
                        column: x => x.AnnonceId,
                        principalTable: "Annonces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MotsAnnonce",
                columns: table => new
                {
                    AnnonceId = table.Column<int>(type: "INTEGER", nullable: false),
                    Mot = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Poids = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MotsAnnonce", x => new { x.AnnonceId, x.Mot });
                    table.ForeignKey(
                        name: "FK_MotsAnnonce_Annonces_AnnonceId",
                        column: x => x.AnnonceId,
                        principalTable: "Annonces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RevisionsAnnonce",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AnnonceId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RevisionsAnnonce", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RevisionsAnnonce_Annonces_AnnonceId",
                        column: x => x.AnnonceId,
                        principalTable: "Annonces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DemandesPieces",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DossierId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Blocs = table.Column<string>(type: "TEXT", nullable: false),
                    Attendus = table.Column<string>(type: "TEXT", nullable: false),
                    Message = table.Column<string>(type: "TEXT", nullable: true),
                    DemandeLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AgentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgentNom = table.Column<string>(type: "TEXT", nullable: false),
                    StructureCode = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    SatisfaiteLe = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DemandesPieces", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DemandesPieces_Dossiers_DossierId",
                        column: x => x.DossierId,
                        principalTable: "Dossiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "VersionsBloc",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DossierId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Bloc = table.Column<int>(type: "INTEGER", nullable: false),
                    Contenu = table.Column<string>(type: "TEXT", nullable: false),
                    EnvoyeLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SansChangement = table.Column<bool>(type: "INTEGER", nullable: false),
                    Etat = table.Column<int>(type: "INTEGER", nullable: false),
                    EnVigueur = table.Column<bool>(type: "INTEGER", nullable: false),
                    DecideLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DecideParId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecideParNom = table.Column<string>(type: "TEXT", nullable: true),
                    Motif = table.Column<string>(type: "TEXT", nullable: true),
                    DecisionAnnoncee = table.Column<bool>(type: "INTEGER", nullable: false),
                    FinValidite = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RappelEnvoye = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VersionsBloc", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VersionsBloc_Dossiers_DossierId",
                        column: x => x.DossierId,
                        principalTable: "Dossiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EvenementsInscription",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    InscriptionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Type = table.Column<int>(type: "INTEGER", nullable: false),
                    Date = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AuteurId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AuteurNom = table.Column<string>(type: "TEXT", nullable: true),
                    StructureCode = table.Column<string>(type: "TEXT", nullable: true),
                    Texte = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvenementsInscription", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EvenementsInscription_Inscriptions_InscriptionId",
                        column: x => x.InscriptionId,
                        principalTable: "Inscriptions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PiecesEnSaisie",
                columns: table => new
                {
                    SaisieId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FichierId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PiecesEnSaisie", x => new { x.SaisieId, x.FichierId });
                    table.ForeignKey(
                        name: "FK_PiecesEnSaisie_Fichiers_FichierId",
                        column: x => x.FichierId,
                        principalTable: "Fichiers",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_PiecesEnSaisie_SaisiesDossier_SaisieId",
                        column: x => x.SaisieId,
                        principalTable: "SaisiesDossier",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "NotesCandidature",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CandidatureId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuteurId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuteurNom = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Texte = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    EcriteLe = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NotesCandidature", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NotesCandidature_Candidatures_CandidatureId",
                        column: x => x.CandidatureId,
                        principalTable: "Candidatures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SuivisCandidature",
                columns: table => new
                {
                    CandidatureId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Evaluation = table.Column<int>(type: "INTEGER", nullable: true),
                    Preselection = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SuivisCandidature", x => x.CandidatureId);
                    table.ForeignKey(
                        name: "FK_SuivisCandidature_Candidatures_CandidatureId",
                        column: x => x.CandidatureId,
                        principalTable: "Candidatures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Pieces",
                columns: table => new
                {
                    VersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nature = table.Column<int>(type: "INTEGER", nullable: false),
                    FichierId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Pieces", x => new { x.VersionId, x.Nature });
                    table.ForeignKey(
                        name: "FK_Pieces_Fichiers_FichierId",
                        column: x => x.FichierId,
                        principalTable: "Fichiers",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Pieces_VersionsBloc_VersionId",
                        column: x => x.VersionId,
                        principalTable: "VersionsBloc",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "AspNetRoles",
                columns: new[] { "Id", "ConcurrencyStamp", "Name", "NormalizedName" },
                values: new object[,]
                {
                    { new Guid("01997f00-0000-7000-8000-000000000001"), "01997f00-0000-7000-8000-000000000001", "Intervenant", "INTERVENANT" },
                    { new Guid("01997f00-0000-7000-8000-000000000002"), "01997f00-0000-7000-8000-000000000002", "Gestionnaire", "GESTIONNAIRE" },
                    { new Guid("01997f00-0000-7000-8000-000000000003"), "01997f00-0000-7000-8000-000000000003", "Administrateur", "ADMINISTRATEUR" }
                });

            migrationBuilder.CreateIndex(
                name: "IX_Actualites_Prete_PublieeLe",
                table: "Actualites",
                columns: new[] { "Prete", "PublieeLe" });

            migrationBuilder.CreateIndex(
                name: "IX_Actualites_Slug",
                table: "Actualites",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AffectationsStructure_StructureCode",
                table: "AffectationsStructure",
                column: "StructureCode");

            migrationBuilder.CreateIndex(
                name: "IX_AlertesEnvoyees_ProfilId",
                table: "AlertesEnvoyees",
                column: "ProfilId");

            migrationBuilder.CreateIndex(
                name: "IX_Annonces_Etat_PublicationPrevueLe",
                table: "Annonces",
                columns: new[] { "Etat", "PublicationPrevueLe" });

            migrationBuilder.CreateIndex(
                name: "IX_Annonces_Etat_PublieeLe",
                table: "Annonces",
                columns: new[] { "Etat", "PublieeLe" });

            migrationBuilder.CreateIndex(
                name: "IX_Annonces_FichierId",
                table: "Annonces",
                column: "FichierId");

            migrationBuilder.CreateIndex(
                name: "IX_Annonces_Numero",
                table: "Annonces",
                column: "Numero",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Annonces_StructureCode_Etat_ModifieeLe",
                table: "Annonces",
                columns: new[] { "StructureCode", "Etat", "ModifieeLe" });

            migrationBuilder.CreateIndex(
                name: "IX_AspNetRoleClaims_RoleId",
                table: "AspNetRoleClaims",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "RoleNameIndex",
                table: "AspNetRoles",
                column: "NormalizedName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserRoles_RoleId",
                table: "AspNetUserRoles",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "AspNetUsers",
                column: "NormalizedEmail",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUsers_ActiveLe",
                table: "AspNetUsers",
                column: "ActiveLe");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "AspNetUsers",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Candidatures_AnnonceId_Etat_DeposeeLe",
                table: "Candidatures",
                columns: new[] { "AnnonceId", "Etat", "DeposeeLe" });

            migrationBuilder.CreateIndex(
                name: "IX_Candidatures_AnnonceId_ProfilId",
                table: "Candidatures",
                columns: new[] { "AnnonceId", "ProfilId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Candidatures_ProfilId_DeposeeLe",
                table: "Candidatures",
                columns: new[] { "ProfilId", "DeposeeLe" });

            migrationBuilder.CreateIndex(
                name: "IX_CodesPostaux_CommuneCode",
                table: "CodesPostaux",
                column: "CommuneCode");

            migrationBuilder.CreateIndex(
                name: "IX_Communes_DepartementCode",
                table: "Communes",
                column: "DepartementCode");

            migrationBuilder.CreateIndex(
                name: "IX_Courriels_CreeLe",
                table: "Courriels",
                column: "CreeLe");

            migrationBuilder.CreateIndex(
                name: "IX_Courriels_Etat_EnNombre_ProchaineTentativeLe",
                table: "Courriels",
                columns: new[] { "Etat", "EnNombre", "ProchaineTentativeLe" });

            migrationBuilder.CreateIndex(
                name: "IX_CriteresAnnonce_AnnonceId",
                table: "CriteresAnnonce",
                column: "AnnonceId");

            migrationBuilder.CreateIndex(
                name: "IX_CriteresProfil_ProfilId",
                table: "CriteresProfil",
                column: "ProfilId");

            migrationBuilder.CreateIndex(
                name: "IX_DefisCaptcha_ExpireLe",
                table: "DefisCaptcha",
                column: "ExpireLe");

            migrationBuilder.CreateIndex(
                name: "IX_DemandesPieces_DossierId_SatisfaiteLe",
                table: "DemandesPieces",
                columns: new[] { "DossierId", "SatisfaiteLe" });

            migrationBuilder.CreateIndex(
                name: "IX_DemandesPieces_SatisfaiteLe_StructureCode_DossierId",
                table: "DemandesPieces",
                columns: new[] { "SatisfaiteLe", "StructureCode", "DossierId" });

            migrationBuilder.CreateIndex(
                name: "IX_Departements_RegionCode",
                table: "Departements",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_DiffusionsAnnonce_TermineeLe_DemandeeLe",
                table: "DiffusionsAnnonce",
                columns: new[] { "TermineeLe", "DemandeeLe" });

            migrationBuilder.CreateIndex(
                name: "IX_DocumentsPortail_FichierId",
                table: "DocumentsPortail",
                column: "FichierId");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentsPortail_Rubrique_Ordre",
                table: "DocumentsPortail",
                columns: new[] { "Rubrique", "Ordre" });

            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_AVerifierDepuis_Id",
                table: "Dossiers",
                columns: new[] { "AVerifierDepuis", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_Etat_ValideJusquAu",
                table: "Dossiers",
                columns: new[] { "Etat", "ValideJusquAu" });

            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_ProchaineRevisionLe",
                table: "Dossiers",
                column: "ProchaineRevisionLe");

            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_ProchainRappelLe",
                table: "Dossiers",
                column: "ProchainRappelLe");

            migrationBuilder.CreateIndex(
                name: "IX_EmployeursPublics_Siren",
                table: "EmployeursPublics",
                column: "Siren");

            migrationBuilder.CreateIndex(
                name: "IX_EvenementsInscription_InscriptionId_Date",
                table: "EvenementsInscription",
                columns: new[] { "InscriptionId", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_ExecutionsRegles_Regle_DebutLe",
                table: "ExecutionsRegles",
                columns: new[] { "Regle", "DebutLe" });

            migrationBuilder.CreateIndex(
                name: "IX_Fichiers_ProprietaireId",
                table: "Fichiers",
                column: "ProprietaireId");

            migrationBuilder.CreateIndex(
                name: "IX_Inscriptions_Etat_ComplementsDemandesLe",
                table: "Inscriptions",
                columns: new[] { "Etat", "ComplementsDemandesLe" });

            migrationBuilder.CreateIndex(
                name: "IX_Inscriptions_Etat_DecideeLe_Id",
                table: "Inscriptions",
                columns: new[] { "Etat", "DecideeLe", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Inscriptions_Etat_TransmiseLe_Id",
                table: "Inscriptions",
                columns: new[] { "Etat", "TransmiseLe", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Inscriptions_Id_Etat",
                table: "Inscriptions",
                columns: new[] { "Id", "Etat" });

            migrationBuilder.CreateIndex(
                name: "IX_Inscriptions_StructureCode_Etat_TransmiseLe",
                table: "Inscriptions",
                columns: new[] { "StructureCode", "Etat", "TransmiseLe" });

            migrationBuilder.CreateIndex(
                name: "IX_Interventions_Numero",
                table: "Interventions",
                column: "Numero",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Interventions_ProfilId_Etat_DebutLe",
                table: "Interventions",
                columns: new[] { "ProfilId", "Etat", "DebutLe" });

            migrationBuilder.CreateIndex(
                name: "IX_Interventions_StructureCode",
                table: "Interventions",
                column: "StructureCode");

            migrationBuilder.CreateIndex(
                name: "IX_LiensCourriel_CompteId",
                table: "LiensCourriel",
                column: "CompteId");

            migrationBuilder.CreateIndex(
                name: "IX_LiensCourriel_Empreinte",
                table: "LiensCourriel",
                column: "Empreinte",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LignesParcours_FichierId",
                table: "LignesParcours",
                column: "FichierId");

            migrationBuilder.CreateIndex(
                name: "IX_LignesParcours_ProfilId",
                table: "LignesParcours",
                column: "ProfilId");

            migrationBuilder.CreateIndex(
                name: "IX_MessagesEcran_FinLe",
                table: "MessagesEcran",
                column: "FinLe");

            migrationBuilder.CreateIndex(
                name: "IX_MotsAnnonce_Mot_AnnonceId_Poids",
                table: "MotsAnnonce",
                columns: new[] { "Mot", "AnnonceId", "Poids" });

            migrationBuilder.CreateIndex(
                name: "IX_MotsProfil_Mot_ProfilId_Poids",
                table: "MotsProfil",
                columns: new[] { "Mot", "ProfilId", "Poids" });

            migrationBuilder.CreateIndex(
                name: "IX_NotesCandidature_CandidatureId_EcriteLe",
                table: "NotesCandidature",
                columns: new[] { "CandidatureId", "EcriteLe" });

            migrationBuilder.CreateIndex(
                name: "IX_Pieces_FichierId",
                table: "Pieces",
                column: "FichierId");

            migrationBuilder.CreateIndex(
                name: "IX_PiecesEnSaisie_FichierId",
                table: "PiecesEnSaisie",
                column: "FichierId");

            migrationBuilder.CreateIndex(
                name: "IX_Profils_CleIdentite",
                table: "Profils",
                column: "CleIdentite",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Profils_CvFichierId",
                table: "Profils",
                column: "CvFichierId");

            migrationBuilder.CreateIndex(
                name: "IX_Profils_Id_NomDeTri",
                table: "Profils",
                columns: new[] { "Id", "NomDeTri" });

            migrationBuilder.CreateIndex(
                name: "IX_Profils_Immatriculation",
                table: "Profils",
                column: "Immatriculation",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Profils_NomDeTri_Id",
                table: "Profils",
                columns: new[] { "NomDeTri", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_RevisionsAnnonce_AnnonceId",
                table: "RevisionsAnnonce",
                column: "AnnonceId");

            migrationBuilder.CreateIndex(
                name: "IX_SousSpecialites_SpecialiteCode",
                table: "SousSpecialites",
                column: "SpecialiteCode");

            migrationBuilder.CreateIndex(
                name: "IX_Structures_RegionCode",
                table: "Structures",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_TextesPortail_Cle_EnVigueurLe_EcritLe",
                table: "TextesPortail",
                columns: new[] { "Cle", "EnVigueurLe", "EcritLe" });

            migrationBuilder.CreateIndex(
                name: "IX_VersionsBloc_DossierId_EnvoyeLe",
                table: "VersionsBloc",
                columns: new[] { "DossierId", "EnvoyeLe" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Actualites");

            migrationBuilder.DropTable(
                name: "AffectationsStructure");

            migrationBuilder.DropTable(
                name: "AlertesEnvoyees");

            migrationBuilder.DropTable(
                name: "AmorcagesAppliques");

            migrationBuilder.DropTable(
                name: "AspNetRoleClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserRoles");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "Baux");

            migrationBuilder.DropTable(
                name: "CodesPostaux");

            migrationBuilder.DropTable(
                name: "Compteurs");

            migrationBuilder.DropTable(
                name: "CoordonneesStructures");

            migrationBuilder.DropTable(
                name: "Courriels");

            migrationBuilder.DropTable(
                name: "CriteresAnnonce");

            migrationBuilder.DropTable(
                name: "CriteresProfil");

            migrationBuilder.DropTable(
                name: "DataProtectionKeys");

            migrationBuilder.DropTable(
                name: "DefisCaptcha");

            migrationBuilder.DropTable(
                name: "DemandesPieces");

            migrationBuilder.DropTable(
                name: "DiffusionsAnnonce");

            migrationBuilder.DropTable(
                name: "DocumentsPortail");

            migrationBuilder.DropTable(
                name: "ElementsListe");

            migrationBuilder.DropTable(
                name: "EmployeursPublics");

            migrationBuilder.DropTable(
                name: "EvenementsInscription");

            migrationBuilder.DropTable(
                name: "ExecutionsRegles");

            migrationBuilder.DropTable(
                name: "Interventions");

            migrationBuilder.DropTable(
                name: "LiensCourriel");

            migrationBuilder.DropTable(
                name: "LignesParcours");

            migrationBuilder.DropTable(
                name: "MessagesEcran");

            migrationBuilder.DropTable(
                name: "MotsAnnonce");

            migrationBuilder.DropTable(
                name: "MotsProfil");

            migrationBuilder.DropTable(
                name: "NotesCandidature");

            migrationBuilder.DropTable(
                name: "Pays");

            migrationBuilder.DropTable(
                name: "Pieces");

            migrationBuilder.DropTable(
                name: "PiecesEnSaisie");

            migrationBuilder.DropTable(
                name: "RevisionsAnnonce");

            migrationBuilder.DropTable(
                name: "SaisiesEnCours");

            migrationBuilder.DropTable(
                name: "SousSpecialites");

            migrationBuilder.DropTable(
                name: "SuivisCandidature");

            migrationBuilder.DropTable(
                name: "TextesPortail");

            migrationBuilder.DropTable(
                name: "VerrousDossier");

            migrationBuilder.DropTable(
                name: "Agents");

            migrationBuilder.DropTable(
                name: "AspNetRoles");

            migrationBuilder.DropTable(
                name: "Communes");

            migrationBuilder.DropTable(
                name: "Inscriptions");

            migrationBuilder.DropTable(
                name: "VersionsBloc");

            migrationBuilder.DropTable(
                name: "SaisiesDossier");

            migrationBuilder.DropTable(
                name: "Specialites");

            migrationBuilder.DropTable(
                name: "Candidatures");

            migrationBuilder.DropTable(
                name: "Departements");

            migrationBuilder.DropTable(
                name: "Dossiers");

            migrationBuilder.DropTable(
                name: "Annonces");

            migrationBuilder.DropTable(
                name: "Profils");

            migrationBuilder.DropTable(
                name: "Structures");

            migrationBuilder.DropTable(
                name: "Fichiers");

            migrationBuilder.DropTable(
                name: "Regions");

            migrationBuilder.DropTable(
                name: "AspNetUsers");
        }
    }
}
