/**
 * Nouns for people and bodies that speak. Used to tell a speaker from a thing where grammar leaves it open
 * ("Nach dem Gipfel" is a time, "nach dem Sprecher" a source).
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().toLowerCase().split(/\s+/));

export const speakerNouns = words(`
Abgeordnete Abgeordneter Analyst Analysten Anwalt Anwälte Anwältin Arzt Ärzte Außenminister Außenministerin Außenministerium Agentur Amt Armee Aufsicht Augenzeuge Augenzeugen Ausschuss Autor Autoren Autorin
Behörde Behörden Betreiber Beamte Beamter Beobachter Bischof Blatt Botschaft Botschafter Bund Bundesamt Bundeskanzler Bundeskanzlerin Bundesregierung Bundesminister Bundesministerin Bundespräsident Bürger Bürgermeister Bürgermeisterin
Chef Chefin Chefs Demonstranten Diplomat Diplomaten Direktor Direktorin Experte Experten Expertin Firma Forscher Forscherin Fraktion Fraktionschef Fraktionsvorsitzende Fraktionsvorsitzender
Gemeinde General Generalsekretär Generalsekretärin Gericht Geschäftsführer Gewerkschaft Gewerkschaften Gouverneur Gruppe Gutachter Hersteller Innenminister Institut Journalist Journalisten Kanzler Kanzlerin Kommission Kommissar Konzern Konzernchef
Kritiker Land Länder Leiter Leiterin Magazin Medien Militär Minister Ministerin Ministerium Ministerpräsident Ministerpräsidentin Ministersprecher Mitglied Mitglieder Nachrichtenagentur Nachrichtenmagazin Nachrichtensender Opposition Organisation Nationen Kirche Klub
Papst Partei Parteichef Parteien Parteivorsitzende Parteivorsitzender Polizei Polizeisprecher Kreise Teile Quellen Stimmen Bewohner Anwohner Polizist Polizisten Präsident Präsidentin Premier Premierminister Premierministerin Professor Rat Rebellen Regierung Regierungen Regierungschef Regierungschefin Regierungssprecher Reporter Richter
Sender Senator Sprecher Sprecherin Staat Staaten Staatsanwalt Staatsanwaltschaft Staatschef Staatspräsident Staatssekretär Stadt Studie Teilnehmer Trainer Unternehmen Union Verband Verbände Verein Verteidiger Verteidigungsminister Vertreter Vertreterin
Vizepräsident Vizekanzler Vorsitzende Vorsitzender Vorstand Wissenschaftler Wissenschaftlerin Zeitung Zeitungen Zeuge Zeugen Zentralrat Anführer Aktivisten Kläger Angeklagte Angeklagter Mann Frau Männer Frauen Ermittler Veranstalter Wirtschaftsminister Finanzminister Weltgesundheitsorganisation Feuerwehr Bundespolizei Pressesprecher Unternehmenssprecher Außenamt Präsidialamt Kreml Parlament Bundestag Senat`);

/** Nouns for groups that want and refuse together. */
export const groupNouns = words(`
Länder Staaten Nationen Regierungen Parteien Partner Verbündete Verbündeten Alliierte Alliierten Europäer Amerikaner Briten Franzosen Deutsche Deutschen Polen Russen Ukrainer Italiener
Spanier Balten Skandinavier Chinesen Iraner Israelis Palästinenser Türken Griechen Ungarn Hauptstädte Kritiker Gegner Befürworter Diplomaten Abgeordnete Abgeordneten Minister Rebellen Separatisten
Konservativen Sozialdemokraten Liberalen Grünen Republikaner Demokraten Parlamentarier Koalition Allianz Bündnis Nato NATO EU Union`);
