/**
 * An article of the kind that row S13 of the specification is about, written for Parley: invented people and an invented
 * meeting, set in 2031. Two announce soldiers and name a condition for more, one wants them to fight, one is against the
 * mission, and a neighbor sends none.
 */
export const inventedArticle = `Dänemark und Norwegen gehen voran. Auf dem »Treffen der Bereiten« in Bergen kündigten Mads Overgaard und Ingrid Solvang an, in den kommenden Wochen Soldaten nach Moldau zu entsenden. Nicht um zu kämpfen, wie Overgaard sagt, sondern um einen gemeinsamen Einsatz im Fall eines Waffenstillstands vorzubereiten.

Viele Fragen bleiben offen. Noch vor dem Treffen hatte sich Elena Cebotari, Vizechefin des moldauischen Präsidialamtes, gegen einen solchen Einsatz ausgesprochen. In Bergen forderte Victor Rotaru: »Wir wollen Soldaten, die kämpfen werden, wir wollen keine Beobachter«. Das wollen Dänen und Norweger vermeiden, vorerst.

Einig waren sich die Teilnehmer nicht, Länder wie Österreich wollen keine Soldaten schicken.
`;
