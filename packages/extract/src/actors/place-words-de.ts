/**
 * German words for states that no rule gives: other names, capitals with a German name, demonyms and
 * adjectives, and the buildings and bodies that stand for a state. The rules are in `places.ts`.
 */

/** Further names of states, as "code: name, name". Short names come from `Intl.DisplayNames`. */
export const namesDe = `
AE: Emirate, VAE; BA: Bosnien, Bosnien-Herzegowina; BN: Brunei; BY: Weißrussland, Weissrussland;
CD: Demokratische Republik Kongo, Kongo; CG: Republik Kongo; CI: Elfenbeinküste; CN: Volksrepublik China;
CV: Kapverden, Kap Verde; CZ: Tschechische Republik; DE: Bundesrepublik Deutschland, Bundesrepublik;
GB: Großbritannien, Grossbritannien, Britannien, UK; HK: Hongkong; IR: Islamische Republik Iran;
KR: Republik Korea; MD: Moldau, Moldawien; MK: Mazedonien; MM: Birma, Burma; MO: Macau; NL: Holland;
PS: Palästina; RU: Russische Föderation; SZ: Swasiland; TL: Osttimor; US: USA, US, Amerika,
Vereinigte Staaten von Amerika; VA: Vatikan, Heiliger Stuhl`;

/** Capitals whose German name differs, and seats of government that are not the capital. */
export const capitalsDe = `
AF: Kabul; AM: Eriwan, Jerewan; AT: Wien; BE: -; BG: Sofia; CH: Bern; CN: Peking; CU: Havanna; CY: Nikosia;
CZ: Prag; DK: Kopenhagen; DZ: Algier; EG: Kairo; ET: Addis Abeba; FR: Paris; GE: Tiflis; GR: Athen; HR: Zagreb;
IN: Neu-Delhi, Delhi; BR: Brasília, Brasilia; NA: Windhuk; SS: Dschuba; IQ: Bagdad; IR: Teheran; IT: Rom; JP: Tokio; KE: Nairobi; KG: Bischkek; KP: Pjöngjang;
KZ: Astana; LB: Beirut; LT: Vilnius, Wilna; LU: -; LY: Tripolis; MC: -; MD: Chișinău, Chisinau; MN: Ulan-Bator; MX: -;
MM: Naypyidaw; NL: Den Haag; NP: Kathmandu; OM: Maskat; PL: Warschau; PT: Lissabon; RO: Bukarest; RS: Belgrad; RU: Moskau;
SA: Riad; SD: Khartum; SG: -; SK: Bratislava, Pressburg; SM: -; SO: Mogadischu; SY: Damaskus; TJ: Duschanbe; TM: Aschgabat;
UA: Kiew, Kyjiw; US: Washington; UZ: Taschkent; VA: -; VN: Hanoi; XK: Pristina, Prishtina; YE: Sanaa; GI: -; PA: -;
GT: -; KW: -; DJ: -; LI: Vaduz`;

/**
 * Demonym (masculine singular), adjective stem and, where not demonym + "in", the feminine, as
 * "code: Franzose französisch Französin".
 */
export const demonymsDe = `
AE: Emirater emiratisch; AF: Afghane afghanisch; AL: Albaner albanisch; AR: Argentinier argentinisch;
AT: Österreicher österreichisch; BA: Bosnier bosnisch; BD: Bangladescher bangladeschisch; BG: Bulgare bulgarisch;
BO: Bolivianer bolivianisch; BR: Brasilianer brasilianisch; BY: Belarusse belarussisch; CA: Kanadier kanadisch;
CD: Kongolese kongolesisch; CG: Kongolese kongolesisch; CH: Schweizer schweizerisch; CI: Ivorer ivorisch;
CL: Chilene chilenisch; CN: Chinese chinesisch; CO: Kolumbianer kolumbianisch; CZ: Tscheche tschechisch;
DE: Deutscher deutsch; DK: Däne dänisch; EC: Ecuadorianer ecuadorianisch; EE: Este estnisch; ES: Spanier spanisch;
FI: Finne finnisch; FR: Franzose französisch Französin; GB: Brite britisch; GH: Ghanaer ghanaisch;
GR: Grieche griechisch; HR: Kroate kroatisch; HU: Ungar ungarisch; ID: Indonesier indonesisch; IE: Ire irisch;
IL: Israeli israelisch; IN: Inder indisch; IQ: Iraker irakisch; IS: Isländer isländisch; IT: Italiener italienisch;
JP: Japaner japanisch; KH: Kambodschaner kambodschanisch; KP: Nordkoreaner nordkoreanisch; KG: Kirgise kirgisisch;
KR: Südkoreaner südkoreanisch; KZ: Kasache kasachisch; KE: Kenianer kenianisch; LB: Libanese libanesisch;
LT: Litauer litauisch; LV: Lette lettisch; LY: Libyer libysch; MA: Marokkaner marokkanisch; MD: Moldauer moldauisch;
ME: Montenegriner montenegrinisch; MK: Nordmazedonier nordmazedonisch; MN: Mongole mongolisch; MT: Malteser maltesisch;
MX: Mexikaner mexikanisch; MY: Malaysier malaysisch; NG: Nigerianer nigerianisch; LR: Liberianer liberianisch; NL: Niederländer niederländisch; NO: Norweger norwegisch;
NP: Nepalese nepalesisch; PE: Peruaner peruanisch; PH: Philippiner philippinisch; PK: Pakistaner pakistanisch;
PL: Pole polnisch; PS: Palästinenser palästinensisch; PT: Portugiese portugiesisch; RO: Rumäne rumänisch;
RS: Serbe serbisch; RU: Russe russisch; SA: Saudi saudisch; SD: Sudanese sudanesisch; SE: Schwede schwedisch;
SI: Slowene slowenisch; SK: Slowake slowakisch; SN: Senegalese senegalesisch; SO: Somalier somalisch; SY: Syrer syrisch;
TJ: Tadschike tadschikisch; TM: Turkmene turkmenisch; TN: Tunesier tunesisch; TR: Türke türkisch;
TW: Taiwaner taiwanisch; TZ: Tansanier tansanisch; UA: Ukrainer ukrainisch; US: Amerikaner amerikanisch;
UY: Uruguayer uruguayisch; UZ: Usbeke usbekisch; VA: Vatikaner vatikanisch; VE: Venezolaner venezolanisch; VN: Vietnamese vietnamesisch;
XK: Kosovare kosovarisch; YE: Jemenit jemenitisch; ZA: Südafrikaner südafrikanisch; ZW: Simbabwer simbabwisch;
CU: Kubaner kubanisch; CY: Zyprer zyprisch; GE: Georgier georgisch; AM: Armenier armenisch; AZ: Aserbaidschaner aserbaidschanisch;
ET: Äthiopier äthiopisch; LU: Luxemburger luxemburgisch; EU: - europäisch; SS: Südsudanese südsudanesisch`;

/** Further adjectives, undeclined or compound. */
export const adjectivesDe = `
US: US-amerikanisch; CH: Schweizer; GB: englisch; BY: weißrussisch; IL: -; KR: koreanisch; CY: zypriotisch; SA: saudi-arabisch;
BA: bosnisch-herzegowinisch; NL: holländisch; DE: bundesdeutsch`;

/**
 * Buildings and bodies that stand for a state, as "code: label (gender) = other forms". A place stands for
 * the institution (metonymy) where marked with *.
 */
export const seatsDe = `
RU: *Kreml m; US: *Weißes Haus n = Weiße Haus, Weißen Hauses, Weißen Haus; US: *Pentagon n; US: *Capitol Hill n;
GB: *Downing Street f = Downing Street 10; GB: *Westminster n; GB: *Whitehall n; FR: *Élysée-Palast m = Élysée, Elysée, Elysee,
Elysée-Palast, Elysee-Palast, Élyséepalast, Elyséepalast; FR: *Quai d’Orsay m = Quai d'Orsay; FR: *Matignon n; DE: Bundesregierung f; DE: Bundestag m;
DE: Bundesrat m; DE: Bundeswehr f; DE: Auswärtiges Amt n = Auswärtige Amt, Auswärtigen Amt, Auswärtigen Amts, Auswärtigen Amtes; DE: Bundeskanzleramt n;
DE: Bundesverfassungsgericht n; DE: Bundesverteidigungsministerium n; DE: Bundesinnenministerium n;
DE: Bundesfinanzministerium n; IT: *Palazzo Chigi m; TR: *Hohe Pforte f; UA: *Bankowa f; UA: Werchowna Rada f = Rada;
RU: Duma f = Staatsduma; RU: *Smolenskaja f; US: State Department n; US: Kongress m = US-Kongress; US: CIA f; US: FBI n; PL: Sejm m; IL: Knesset f;
AT: Nationalrat m; DE: BKA n; DE: BND m; GB: Unterhaus n; GB: Oberhaus n; VA: *Heiliger Stuhl m`;

/** Bodies above states: label, gender and other forms. The code is the ISO reservation where there is one. */
export const bodiesDe = `
EU: Europäische Union f = EU, Europäischen Union; EU: *Brüssel n; UN: Vereinte Nationen p = UN, UNO, Uno, Vereinten Nationen;
EU: EU-Kommission f = Europäische Kommission, Europäischen Kommission, Kommission der EU; EU: Europaparlament n = EU-Parlament, Europäische Parlament, Europäischen Parlament, Europäischen Parlaments, Europäisches Parlament;
EU: Europäischer Rat m = Europäische Rat, Europäischen Rat, Europäischen Rats, Europäischen Rates, EU-Rat; UN: UN-Sicherheitsrat m = Weltsicherheitsrat, Sicherheitsrat, Uno-Sicherheitsrat, UNO-Sicherheitsrat;
XX: Nato f = NATO, Nordatlantikpakt; XX: OSZE f = OSCE; XX: Afrikanische Union f = AU, Afrikanischen Union;
XX: Arabische Liga f = Arabischen Liga; XX: G7 p = G-7, G7-Staaten; XX: G20 p = G-20, G20-Staaten; UN: IAEA f = IAEO, Internationale Atomenergiebehörde, Internationalen Atomenergiebehörde;
UN: WHO f = Weltgesundheitsorganisation; XX: Europarat m; EU: EZB f = Europäische Zentralbank, Europäischen Zentralbank; XX: IWF m = Internationaler Währungsfonds,
Internationale Währungsfonds, Internationalen Währungsfonds; XX: OPEC f = Opec; XX: Weltbank f; XX: IStGH m = Internationaler Strafgerichtshof, Internationale Strafgerichtshof, Internationalen Strafgerichtshof;
XX: Rotes Kreuz n = Rote Kreuz, Roten Kreuz, Roten Kreuzes; UN: Unicef f = UNICEF; UN: UNHCR m = UN-Flüchtlingshilfswerk`;
