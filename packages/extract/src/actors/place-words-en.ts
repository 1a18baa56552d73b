/**
 * English words for states that no rule gives: other names, capitals, demonyms and adjectives, and the
 * buildings and bodies that stand for a state. The rules are in `places.ts`.
 */

/** Further names of states, as "code: name, name". Short names come from `Intl.DisplayNames`. */
export const namesEn = `
AE: Emirates, UAE; BA: Bosnia, Bosnia and Herzegovina; CD: Democratic Republic of Congo, Democratic Republic of the Congo, Congo, DRC; CG: Republic of Congo;
CI: Ivory Coast; CN: People's Republic of China; CZ: Czech Republic; GB: UK, U.K., Britain, Great Britain; HK: Hong Kong; IR: Islamic Republic of Iran;
MK: Macedonia; MM: Myanmar, Burma; MO: Macau, Macao; NL: Holland; PS: Palestine; RU: Russian Federation; TR: Turkey; US: USA, US, U.S., U.S.A., America,
United States of America; VA: Vatican, Holy See; KR: Republic of Korea; SZ: Swaziland; TL: East Timor; TT: Trinidad and Tobago`;

/** Capitals whose usual English name differs from the data package; "-" where it equals the state's name. */
export const capitalsEn = `
BE: -; UA: Kyiv, Kiev; US: Washington, Washington DC, Washington, D.C.; NL: The Hague; IN: New Delhi, Delhi; LU: -; MC: -; SG: -; SM: -; GI: -; VA: -; DJ: -; PA: -; GT: -; KW: -; MX: -;
MD: Chisinau; XK: Pristina; CU: Havana; MN: Ulaanbaatar; YE: Sanaa; RS: Belgrade; GE: Tbilisi; IL: Jerusalem; KZ: Astana; BR: Brasília, Brasilia; CM: Yaoundé, Yaounde; CO: Bogotá, Bogota; PY: Asunción, Asuncion; TG: Lomé, Lome`;

/** Adjective, which is also the demonym, and the plural of the people where not adjective + "s". */
export const demonymsEn = `
AE: Emirati; AF: Afghan; AR: Argentine; AZ: Azerbaijani; BB: Barbadian; BF: Burkinabe; BH: Bahraini; BJ: Beninese; BS: Bahamian; BT: Bhutanese; CR: Costa Rican; CV: Cape Verdean; DM: -; DO: Dominican; BA: Bosnian; BD: Bangladeshi; BE: Belgian; BR: Brazilian; BY: Belarusian; CA: Canadian; CD: Congolese;
CG: Congolese; CH: Swiss Swiss; CI: Ivorian; CL: Chilean; CN: Chinese Chinese; CY: Cypriot; CZ: Czech; DE: German; DK: Danish Danes; EC: Ecuadorian; EE: Estonian; EG: Egyptian; ES: Spanish Spaniards;
FI: Finnish Finns; FR: French French; GA: Gabonese; GB: British British; GH: Ghanaian; GR: Greek; GW: -; GY: Guyanese; HN: Honduran; HU: Hungarian; IE: Irish Irish; IL: Israeli; IQ: Iraqi; IR: Iranian; IS: Icelandic Icelanders; IT: Italian; JO: Jordanian; JP: Japanese Japanese;
KE: Kenyan; KG: Kyrgyz Kyrgyz; KH: Cambodian; KP: North Korean; KR: South Korean; KW: Kuwaiti; KZ: Kazakh; KM: Comorian; LA: Laotian; LK: Sri Lankan; LS: -; LB: Lebanese Lebanese; LU: Luxembourgish Luxembourgers; LT: Lithuanian; LV: Latvian;
MA: Moroccan; MD: Moldovan; ME: Montenegrin; MK: Macedonian; MM: Burmese Burmese; MN: Mongolian; MT: Maltese Maltese; MX: Mexican; MG: Malagasy Malagasy; MU: Mauritian; MV: Maldivian; MZ: Mozambican; NE: Nigerien; NG: Nigerian; NL: Dutch Dutch; NO: Norwegian; NP: Nepali; NZ: New Zealand; OM: Omani;
PA: Panamanian; PE: Peruvian; PG: Papua New Guinean; PH: Filipino; PK: Pakistani; PL: Polish Poles; PS: Palestinian; PT: Portuguese Portuguese; QA: Qatari; RS: Serbian Serbs; SA: Saudi; SD: Sudanese; SE: Swedish Swedes; SI: Slovenian;
SK: Slovak; SN: Senegalese; SO: Somali; SR: Surinamese; SV: Salvadoran; SY: Syrian; TG: Togolese; TH: Thai; TJ: Tajik; TL: Timorese; TM: Turkmen; TN: Tunisian; TR: Turkish Turks; TW: Taiwanese; UA: Ukrainian; US: American; UZ: Uzbek; TT: Trinidadian; VE: Venezuelan; VN: Vietnamese; XK: Kosovar; YE: Yemeni;
HR: Croatian Croats; IN: Indian; RU: Russian; EU: European; VA: -; AT: Austrian; AU: Australian; CO: Colombian; CU: Cuban; ZW: Zimbabwean; ZA: South African; PY: Paraguayan; UY: Uruguayan; SS: South Sudanese`;

/** Further adjectives of a state, also "Philippine" for what is of it and "Filipino" for who. */
export const adjectivesEn = `
AR: Argentinian; BF: Burkinabé; GB: Scottish, Welsh; LA: Lao; MK: North Macedonian; PH: Philippine; SV: Salvadorean; SZ: Swazi; TL: East Timorese; XK: Kosovan`;

/** Further people words that are no adjective. */
export const peopleEn = `GB: Britons, Brits; SA: Saudis; FR: Frenchmen; DK: Danes; IE: Irishmen; FI: Finns; AR: Argentinians; KG: Kyrgyz; SI: Slovenes; NZ: New Zealanders`;

export const seatsEn = `
RU: *Kremlin n; US: *White House n; US: *Pentagon n; US: *Capitol Hill n; GB: *Downing Street n = 10 Downing Street, No. 10, Number 10, No 10; GB: *Westminster n; GB: *Whitehall n;
FR: *Élysée Palace n = Elysée, Élysée, Elysee, Elysée Palace, Elysee Palace; FR: *Matignon n; FR: *Quai d’Orsay n = Quai d'Orsay; DE: Bundestag n; DE: Bundeswehr n; GB: House of Commons n; GB: House of Lords n;
GB: Foreign Office n; GB: Home Office n; US: State Department n; US: Congress n; US: House of Representatives n; US: CIA n; US: FBI n; US: Supreme Court n; US: Senate n; RU: Duma n = State Duma; PL: Sejm n; IL: Knesset n; UA: Verkhovna Rada n = Rada; UA: *Bankova n;
DE: Federal Foreign Office n; VA: *Holy See n`;

export const bodiesEn = `
EU: European Union n = EU, E.U.; EU: *Brussels n; UN: United Nations n = UN, U.N.; EU: European Commission n = EU Commission; EU: European Parliament n = EU Parliament; EU: European Council n; UN: UN Security Council n = Security Council, U.N. Security Council, United Nations Security Council;
XX: NATO n = Nato; XX: OSCE n; XX: African Union n = AU; XX: Arab League n; XX: G7 n = Group of Seven; XX: G20 n = Group of 20; UN: IAEA n = International Atomic Energy Agency; UN: WHO n = World Health Organization; XX: Council of Europe n; EU: ECB n = European Central Bank; XX: IMF n = International Monetary Fund;
XX: OPEC n; XX: World Bank n; XX: ICC n = International Criminal Court; XX: Red Cross n; UN: UNICEF n; UN: UNHCR n`;
